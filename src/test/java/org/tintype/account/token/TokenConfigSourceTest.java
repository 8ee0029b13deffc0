package org.tintype.account.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenConfigSourceTest {

    private static final String LOCATION = "mp.jwt.verify.publickey.location";

    private final TokenConfigSource source = new TokenConfigSource();

    @BeforeEach
    void setUp(@TempDir Path data) {
        System.setProperty("tintype.data", data.toString());
        System.setProperty(TokenKey.SETTING, Keys.GOOD);
    }

    @AfterEach
    void unset() {
        System.clearProperty("tintype.data");
        System.clearProperty(TokenKey.SETTING);
        System.clearProperty(LOCATION);
        System.clearProperty("mp.jwt.verify.issuer");
    }

    @Test
    void containerVerifiesByTheKeyAndTheIssuerThatTokensAreMadeWith() {
        assertThat(source.getValue("mp.jwt.verify.issuer")).isEqualTo("tintype");
        assertThat(source.getValue("mp.jwt.verify.publickey"))
                .isEqualTo(Keys.settings(Keys.GOOD).key().publicPem());
    }

    @Test
    void siteThatTrustsItsOwnProviderGetsNoSecondKey() {
        System.setProperty(LOCATION, "https://example.org/jwks");
        assertThat(source.getValue("mp.jwt.verify.publickey")).isNull();
    }

    @Test
    void issuerOfASiteGetsNoKeyOfOurs() {
        System.setProperty("mp.jwt.verify.issuer", "https://example.org");
        assertThat(source.getValue("mp.jwt.verify.publickey")).isNull();
    }

    @Test
    void keyThatCannotBeUsedIsLeftToTheCheckAtStart() {
        System.setProperty(TokenKey.SETTING, Keys.WEAK);
        assertThat(source.getValue("mp.jwt.verify.publickey")).isNull();
    }

    @Test
    void nothingElseIsSet() {
        assertThat(source.getValue(TokenKey.SETTING)).isNull();
        assertThat(source.getOrdinal()).isLessThan(100);
    }
}
