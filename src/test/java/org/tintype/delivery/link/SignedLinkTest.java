package org.tintype.delivery.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.delivery.ContentPath;

class SignedLinkTest {

    private static final String IMAGE = Links.IMAGE.toString();
    private static final String QUERY =
            "maker=" + Links.MAKER + "&key=" + Links.KEY.id() + "&expires=1772366700&signature=c2ln";

    @Test
    void linkIsWrittenInThisOrder() {
        assertThat(new SignedLink(Links.full(), "c2ln").reference())
                .isEqualTo(IMAGE + ".jpg?transform=w_400,h_300&dl=true&" + QUERY);
        assertThat(new SignedLink(Links.bare(), "c2ln").reference()).isEqualTo(IMAGE + "?" + QUERY);
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(read(IMAGE, QUERY)).contains(new SignedLink(Links.bare(), "c2ln"));
        assertThat(read(IMAGE + ".jpg", "transform=w_400,h_300&dl=true&" + QUERY))
                .contains(new SignedLink(Links.full(), "c2ln"));
        SignedLink odd = new SignedLink(Links.ticket(Optional.empty(), Optional.of("a&b=c d+é%:_,#"), false), "x-_1");
        assertThat(read(IMAGE, odd.reference().substring(IMAGE.length() + 1))).contains(odd);
    }

    @Test
    void orderDoesNotMatter() {
        assertThat(read(IMAGE, "signature=c2ln&expires=1772366700&key=" + Links.KEY.id() + "&maker=" + Links.MAKER))
                .contains(new SignedLink(Links.bare(), "c2ln"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maker=.*?& | ''",
                "key=.*?& | ''",
                "expires=.*?& | ''",
                "&signature=.* | ''",
                "maker= | Maker=",
                "maker= | maker=x",
                "maker= | %6Daker=",
                "7c9e | 7C9E",
                "expires=1 | expires=+1",
                "expires=1 | expires=01",
                "expires=1 | expires=-1",
                "expires=1 | expires=%31",
                "expires=1 | expires=1%20",
                "expires=[0-9]* | expires=99999999999999999999",
                "expires=[0-9]* | expires",
                "expires=[0-9]* | expires=",
                "$ | &",
                "^ | &",
                "$ | &dl=false",
                "$ | &dl=TRUE",
                "$ | &dl",
                "$ | &dl=true&dl=true",
                "$ | &transform=%41",
                "$ | &transform=%4",
                "$ | &transform=%ff",
                "$ | &transform=a+b",
                "$ | &transform",
                "$ | &transform=a&transform=b",
                "$ | &signature=c2ln",
                "$ | &x=y",
                "$ | &x",
                "$ | ;x=y&",
                "& | &&",
            })
    void whatIsNotWrittenLikeThatIsNoLink(String part, String replacement) {
        String query = QUERY.replaceFirst(part, replacement);
        assertThat(query).isNotEqualTo(QUERY);
        assertThat(read(IMAGE, query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0F8FAD5B-d9cb-469f-a165-70867728950e", "holiday-0123456789abc"})
    void otherNamesOfTheImageAreNoLink(String path) {
        assertThat(read(path, QUERY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maker=x", "key", "a=b&expires=1", "signature=", "dl=true&signature=x&"})
    void whatIsLeftOfALinkIsMeantAsOne(String query) {
        assertThat(SignedLink.isMeantBy(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "dl=true", "transform=maker", "makers=x", "x=signature=y"})
    void otherQueriesAreNotMeantAsLinks(String query) {
        assertThat(SignedLink.isMeantBy(query)).isFalse();
    }

    @Test
    void signatureStandsInNoText() {
        assertThat(new SignedLink(Links.bare(), "c2ln").toString()).doesNotContain("c2ln");
    }

    private static Optional<SignedLink> read(String path, String query) {
        return SignedLink.read(ContentPath.of("/" + path).orElseThrow(), query);
    }
}
