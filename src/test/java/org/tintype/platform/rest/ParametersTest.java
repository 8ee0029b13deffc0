package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;

class ParametersTest {

    @Test
    void valueIsWhatItsTextIsConvertedTo() {
        Parameters query = query("?size=12&other=x");
        Optional<Integer> size = query.value("size", ParametersTest::even);
        assertThat(query.finish(() -> size)).contains(12);
    }

    @Test
    void whatIsNotThereIsNoValue() {
        Parameters query = query("?other=x");
        Optional<Integer> size = query.value("size", ParametersTest::even);
        assertThat(query.finish(() -> size)).isEmpty();
    }

    @Test
    void everyWrongValueIsNamedInOneAnswer() {
        Parameters query = query("?odd=7&twice=2&twice=2&empty=&none");
        for (String name : new String[] {"odd", "twice", "empty", "none"}) {
            assertThat(query.value(name, ParametersTest::even)).isEmpty();
        }
        assertThatThrownBy(() -> query.finish(() -> ""))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .containsExactly(
                                FieldError.ofParameter("odd", "must be even"),
                                FieldError.ofParameter("twice", "must be given once"),
                                FieldError.ofParameter("empty", "must be even"),
                                FieldError.ofParameter("none", "must be even")));
    }

    private static int even(String text) {
        if (!text.matches("[0-9]*[02468]")) {
            throw new IllegalArgumentException("must be even");
        }
        return Integer.parseInt(text);
    }

    private static Parameters query(String query) {
        return Parameters.of(FakeRequest.of("http://localhost/api/v1/", "things" + query));
    }
}
