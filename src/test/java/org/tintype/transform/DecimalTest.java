package org.tintype.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.0,0",
        "1,1",
        "1.0,1",
        "1.50,1.5",
        "0.000001,0.000001",
        "10.100000,10.1",
        "999999999,999999999",
        "100,100"
    })
    void printsInItsShortestForm(String text, String shortest) {
        assertThat(Decimal.parse(text).map(Decimal::toString)).contains(shortest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-0",
                "-1",
                "+5",
                "05",
                "00",
                ".5",
                "5.",
                "1e3",
                "1E3",
                "NaN",
                "Infinity",
                "0x10",
                "1.0000001",
                "1000000000",
                "99999999999999999999999999",
                "1,5",
                "1.2.3",
                " 1",
                "1 ",
                "1\n",
                "٣",
                "１",
                "1_000",
                "1f",
                "1\0"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(Decimal.parse(text)).isEmpty();
    }

    @Test
    void isExact() {
        assertThat(Decimal.parse("0.1").map(Decimal::value)).contains(0.1);
        assertThat(Decimal.parse("99.999999").map(Decimal::value)).contains(99.999999);
        assertThat(Decimal.parse("0.3")).contains(new Decimal(300_000));
    }
}
