package org.tintype.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsSourceTest {

    private static final String KEY = "tintype.test.setting";

    private enum Fruit {
        APPLE,
        DRAGON_FRUIT
    }

    private final SettingsSource source = new SettingsSource();

    @AfterEach
    void unset() {
        System.clearProperty(KEY);
    }

    @Test
    void unsetKeysHaveTheirDefaults() {
        assertThat(source.text(KEY)).isEmpty();
        assertThat(source.number(KEY, 7, 0, 10)).isEqualTo(7);
        assertThat(source.count(KEY, 7, 0, 10)).isEqualTo(7);
        assertThat(source.flag(KEY, true)).isTrue();
        assertThat(source.choice(KEY, Fruit.class, Fruit.APPLE)).isEqualTo(Fruit.APPLE);
        assertThat(source.path(KEY, Path.of("here"))).isEqualTo(Path.of("here"));
    }

    @Test
    void textIsTrimmed() {
        set("  some text \n");
        assertThat(source.text(KEY)).contains("some text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void emptyIsAsGoodAsUnset(String value) {
        set(value);
        assertThat(source.text(KEY)).isEmpty();
        assertThat(source.number(KEY, 7, 0, 10)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "10"})
    void boundsOfANumberAreAllowed(String value) {
        set(value);
        assertThat(source.number(KEY, 7, 1, 10)).isEqualTo(Long.parseLong(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "1.5", "ten", "0x5", "99999999999999999999"})
    void wrongNumberNamesTheKeyAndTheBounds(String value) {
        set(value);
        assertWrong(() -> source.number(KEY, 7, 1, 10), "must be a whole number from 1 to 10");
    }

    @Test
    void flagIsOneOfTwoWords() {
        set("true");
        assertThat(source.flag(KEY, false)).isTrue();
        set("false");
        assertThat(source.flag(KEY, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1", "on"})
    void otherWordsForAFlagAreWrong(String value) {
        set(value);
        assertWrong(() -> source.flag(KEY, false), "must be true or false");
    }

    @Test
    void choiceIsAWordInLowerCase() {
        set("dragon-fruit");
        assertThat(source.choice(KEY, Fruit.class, Fruit.APPLE)).isEqualTo(Fruit.DRAGON_FRUIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pear", "APPLE", "dragon_fruit"})
    void wrongChoiceNamesTheKeyAndTheWords(String value) {
        set(value);
        assertWrong(() -> source.choice(KEY, Fruit.class, Fruit.APPLE), "must be one of apple, dragon-fruit");
    }

    @Test
    void pathThatCannotBeNamesTheKey() {
        set("a\0b");
        assertWrong(() -> source.path(KEY, Path.of("")), "must be a path");
    }

    @Test
    void keysBelowAPrefixAreThoseThatAreSet() {
        set("apple");
        assertThat(source.keysBelow("tintype.test.")).containsExactly(KEY);
        assertThat(source.keysBelow("tintype.tes.")).isEmpty();
        set(" ");
        assertThat(source.keysBelow("tintype.test.")).isEmpty();
    }

    @Test
    void environmentVariablesAreKeysWithHyphens() {
        SettingsSource settings = FakeSettings.of(
                java.util.Map.of("TINTYPE_FRUIT_GREEN_APPLE", "1", "TINTYPE_FRUITS", "2", "tintype.fruit.dragon", "3"));
        assertThat(settings.keysBelow("tintype.fruit."))
                .containsExactly("tintype.fruit.dragon", "tintype.fruit.green-apple");
        assertThat(settings.text("tintype.fruit.green-apple")).contains("1");
    }

    @Test
    void variableThatAServerListsWithDotsTooIsOneKey() {
        SettingsSource settings =
                FakeSettings.of(java.util.Map.of("TINTYPE_FRUIT_GREEN_APPLE", "1", "tintype.fruit.green.apple", "1"));
        assertThat(settings.keysBelow("tintype.fruit.")).containsExactly("tintype.fruit.green-apple");
    }

    @Test
    void dataFolderIsAbsolute() {
        Path folder =
                new DataFolder(FakeSettings.of(java.util.Map.of(DataFolder.KEY, "some/../folder"))).resolve("file");
        assertThat(folder).isEqualTo(Path.of("folder", "file").toAbsolutePath());
    }

    private static void set(String value) {
        System.setProperty(KEY, value);
    }

    private static void assertWrong(ThrowingCallable reading, String expectation) {
        String value = System.getProperty(KEY);
        assertThatThrownBy(reading)
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(KEY + ": ")
                .hasMessageContaining(expectation)
                .satisfies(wrong -> assertThat(wrong.getMessage()).isNotEqualTo(value));
    }
}
