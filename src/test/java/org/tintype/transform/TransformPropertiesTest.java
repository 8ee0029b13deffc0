package org.tintype.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tintype.platform.failure.InvalidInput;

class TransformPropertiesTest {

    @Property
    void canonicalTextMeansWhatItWasPrintedFor(@ForAll("items") List<String> items) {
        Transform transform = parse(String.join(",", items));
        assertThat(parse(transform.toString())).isEqualTo(transform).hasToString(transform.toString());
    }

    @Property
    void orderMeansNothing(@ForAll("items") List<String> items, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        assertThat(parse(String.join(",", shuffled))).isEqualTo(parse(String.join(",", items)));
    }

    @Property
    void anyTextIsATransformOrInvalid(@ForAll("texts") String text) {
        try {
            assertThat(parse(parse(text).toString())).isEqualTo(parse(text));
        } catch (InvalidInput e) {
            assertThat(e.errors()).isNotEmpty().allSatisfy(error -> assertThat(error.name())
                    .isEqualTo("transform"));
        }
    }

    private static Transform parse(String text) {
        return Transform.parse(text, TransformTexts.LANGUAGE);
    }

    @Provide
    Arbitrary<List<String>> items() {
        return TransformTexts.items(8192);
    }

    /** Of any characters, of those that the language is made of, and of right items that were damaged. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> damaged = TransformTexts.items(8192).flatMap(items -> {
            String text = String.join(",", items);
            return Arbitraries.integers().between(0, text.length()).flatMap(at -> Arbitraries.strings()
                    .withChars("_,:.0159wphgx\0 \u0661")
                    .ofMaxLength(2)
                    .map(insertion -> text.substring(0, at) + insertion + text.substring(at)));
        });
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(300),
                Arbitraries.strings()
                        .withChars("_,:.-+0123456789abcdefghpqrtuvwx")
                        .ofMaxLength(300),
                damaged);
    }
}
