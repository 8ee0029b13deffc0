package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;

class MembersTest {

    @Test
    void membersAreTaken() {
        Members members = members("{'name': 'Ada', 'on': true, 'off': false, 'tags': ['a', 'b'], 'none': []}");
        assertThat(members.text("name")).contains("Ada");
        assertThat(members.flag("on")).contains(true);
        assertThat(members.flag("off")).contains(false);
        assertThat(members.texts("tags")).contains(List.of("a", "b"));
        assertThat(members.texts("none")).contains(List.of());
        assertThat(members.as("name", Optional.of("Ada"), String::length)).contains(3);
        assertThat(members.finish(() -> "done")).isEqualTo("done");
    }

    @Test
    void absentMembersAreNotWrong() {
        Members members = members("{}");
        assertThat(members.text("name")).isEmpty();
        assertThat(members.flag("on")).isEmpty();
        assertThat(members.texts("tags")).isEmpty();
        assertThat(members.finish(() -> "done")).isEqualTo("done");
    }

    @Test
    void missingTextIsNamed() {
        Members members = members("{}");
        assertThat(members.requiredText("name")).isEmpty();
        assertErrors(members).containsExactly(FieldError.ofField("name", "is missing"));
    }

    @Test
    void missingFlagIsNamed() {
        Members members = members("{}");
        assertThat(members.requiredFlag("on")).isEmpty();
        assertErrors(members).containsExactly(FieldError.ofField("on", "is missing"));
        assertThat(members("{'on': false}").requiredFlag("on")).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "true", "['a']", "{}"})
    void whatIsNoTextIsNamed(String value) {
        Members members = members("{'name': " + value + "}");
        assertThat(members.requiredText("name")).isEmpty();
        assertErrors(members).containsExactly(FieldError.ofField("name", "must be a string"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "'true'", "[true]", "{}"})
    void whatIsNoFlagIsNamed(String value) {
        Members members = members("{'on': " + value + "}");
        assertThat(members.flag("on")).isEmpty();
        assertErrors(members).containsExactly(FieldError.ofField("on", "must be true or false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "10e-1", "5", "0.5e1"})
    void wholeNumbersWithinTheBoundsAreTaken(String value) {
        Members members = members("{'size': " + value + "}");
        assertThat(members.requiredNumber("size", 1, 5)).isPresent();
        assertThat(members.finish(() -> "done")).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "'1'", "true", "[1]", "{}", "0", "6", "-1", "1.5", "4.9999", "1e9", "1e-9", "99999999999"
            })
    void whatIsNoSuchNumberIsNamed(String value) {
        Members members = members("{'size': " + value + "}");
        assertThat(members.requiredNumber("size", 1, 5)).isEmpty();
        assertErrors(members).containsExactly(FieldError.ofField("size", "must be a whole number from 1 to 5"));
    }

    @Test
    void missingNumberIsNamed() {
        Members members = members("{}");
        assertThat(members.requiredNumber("size", 1, 5)).isEmpty();
        assertErrors(members).containsExactly(FieldError.ofField("size", "is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "'a'", "['a', 1]", "['a', null]", "{}"})
    void whatIsNoListOfTextsIsNamed(String value) {
        Members members = members("{'tags': " + value + "}");
        assertThat(members.texts("tags")).isEmpty();
        assertErrors(members).containsExactly(FieldError.ofField("tags", "must be an array of strings"));
    }

    @Test
    void everyWrongMemberIsNamedInOneAnswer() {
        Members members = members("{'on': 1, 'tags': null, 'size': 'x', 'more': 1, 'less': 2}");
        assertThat(members.flag("on")).isEmpty();
        assertThat(members.texts("tags")).isEmpty();
        assertThat(members.requiredText("name")).isEmpty();
        assertThat(members.as("size", members.text("size"), Integer::valueOf)).isEmpty();
        assertErrors(members)
                .extracting(FieldError::name)
                .containsExactlyInAnyOrder("on", "tags", "name", "size", "more", "less");
    }

    @Test
    void memberThatNobodyAskedForIsNotKnown() {
        assertErrors(members("{'nmae': 'Ada'}")).containsExactly(FieldError.ofField("nmae", "is not known"));
    }

    @Test
    void nothingIsBuiltFromWrongMembers() {
        Members members = members("{'nmae': 'Ada'}");
        assertThatThrownBy(() -> members.finish(() -> {
                    throw new AssertionError("built");
                }))
                .isInstanceOf(InvalidInput.class);
    }

    private static Members members(String json) {
        return Bodies.of(json.replace('\'', '"'));
    }

    private static ListAssert<FieldError> assertErrors(Members members) {
        try {
            members.finish(() -> "done");
        } catch (InvalidInput e) {
            return assertThat(e.errors());
        }
        throw new AssertionError("nothing was wrong");
    }
}
