package org.tintype.deal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.account.UserId;
import org.tintype.deal.DealId;
import org.tintype.deal.MessageId;
import org.tintype.deal.MessageText;
import org.tintype.deal.NewDeal;
import org.tintype.deal.NewDispute;
import org.tintype.deal.NewMessage;
import org.tintype.image.ImageId;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.rest.Bodies;
import org.tintype.platform.rest.Members;

class DealRequestsTest {

    private static final String ONE = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String TWO = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private static final String GUID_EXPECTED = "must be a GUID of 36 characters";

    @Test
    void dealIsRead() {
        NewDeal deal = DealRequests.newDeal(
                body("{'id': '" + ONE + "', 'title': ' A camera ', 'seller': '" + ONE + "', 'buyer': '" + TWO + "'}"));
        assertThat(deal.id()).contains(DealId.fromString(ONE));
        assertThat(deal.title()).hasToString("A camera");
        assertThat(deal.seller()).isEqualTo(UserId.fromString(ONE));
        assertThat(deal.buyer()).isEqualTo(UserId.fromString(TWO));
    }

    @Test
    void dealNeedsNoId() {
        assertThat(DealRequests.newDeal(body("{'title': 'A camera', 'seller': '" + ONE + "', 'buyer': '" + TWO + "'}"))
                        .id())
                .isEmpty();
    }

    @Test
    void everyWrongMemberOfADealIsNamed() {
        assertErrors(DealRequests::newDeal, "{'id': 'x', 'title': ' ', 'seller': 7, 'price': 1}")
                .containsExactlyInAnyOrder(
                        FieldError.ofField("id", GUID_EXPECTED),
                        FieldError.ofField("title", "must have 1 to 128 characters"),
                        FieldError.ofField("seller", "must be a string"),
                        FieldError.ofField("buyer", "is missing"),
                        FieldError.ofField("price", "is not known"));
    }

    @Test
    void messageIsRead() {
        NewMessage message = DealRequests.newMessage(body("{'id': '" + ONE + "', 'text': 'Look\\n at it', 'images': ['"
                + TWO.toUpperCase(Locale.ROOT) + "', '" + ONE + "']}"));
        assertThat(message.id()).contains(MessageId.fromString(ONE));
        assertThat(message.text()).hasToString("Look\n at it");
        assertThat(message.images()).containsExactly(ImageId.fromString(TWO), ImageId.fromString(ONE));
    }

    @Test
    void messageIsTextOrImagesOrBoth() {
        assertThat(DealRequests.newMessage(body("{'text': 'Hello'}")).images()).isEmpty();
        assertThat(DealRequests.newMessage(body("{'images': ['" + ONE + "']}")).text())
                .isEqualTo(MessageText.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'text': ''}", "{'text': ' '}", "{'images': []}", "{'text': '', 'images': []}"})
    void messageIsNotEmpty(String body) {
        assertErrors(DealRequests::newMessage, body)
                .containsExactly(FieldError.ofField("text", "must not be empty where there are no images"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "'" + ONE + "'", "['" + ONE + "', null]", "[7]", "[['" + ONE + "']]", "{}"})
    void imagesAreAnArrayOfStrings(String images) {
        assertErrors(DealRequests::newMessage, "{'images': " + images + "}")
                .containsExactly(FieldError.ofField("images", "must be an array of strings"));
    }

    @Test
    void imagesAreGuidsAndEachIsThereOnce() {
        assertErrors(DealRequests::newMessage, "{'images': ['" + ONE + "', 'x.jpg']}")
                .containsExactly(FieldError.ofField("images", GUID_EXPECTED));
        assertErrors(DealRequests::newMessage, "{'images': ['" + ONE + "', '" + ONE.toUpperCase(Locale.ROOT) + "']}")
                .containsExactly(FieldError.ofField("images", "must not name an image twice"));
    }

    @Test
    void imagesAreAtMostTwenty() {
        assertThat(DealRequests.newMessage(body(images(20))).images()).hasSize(20);
        assertErrors(DealRequests::newMessage, images(21))
                .containsExactly(FieldError.ofField("images", "must be at most 20"));
    }

    @Test
    void everyWrongMemberOfAMessageIsNamed() {
        assertErrors(
                        DealRequests::newMessage,
                        "{'id': null, 'text': '" + "x".repeat(4001) + "', 'images': ['" + ONE + "', '" + ONE
                                + "'], 'author': '" + ONE + "'}")
                .containsExactlyInAnyOrder(
                        FieldError.ofField("id", "must be a string"),
                        FieldError.ofField("text", "must have 0 to 4000 characters"),
                        FieldError.ofField("images", "must not name an image twice"),
                        FieldError.ofField("author", "is not known"));
    }

    @Test
    void disputeIsRead() {
        NewDispute dispute = DealRequests.newDispute(body("{'arbiter': '" + ONE + "', 'reason': 'It is broken.'}"));
        assertThat(dispute.arbiter()).isEqualTo(UserId.fromString(ONE));
        assertThat(dispute.reason()).hasToString("It is broken.");
    }

    @Test
    void everyWrongMemberOfADisputeIsNamed() {
        assertErrors(DealRequests::newDispute, "{'arbiter': 'me', 'reason': '', 'open': true}")
                .containsExactlyInAnyOrder(
                        FieldError.ofField("arbiter", GUID_EXPECTED),
                        FieldError.ofField("reason", "must have 1 to 1000 characters"),
                        FieldError.ofField("open", "is not known"));
        assertErrors(DealRequests::newDispute, "{}")
                .containsExactly(
                        FieldError.ofField("arbiter", "is missing"), FieldError.ofField("reason", "is missing"));
    }

    @Test
    void disputeIsClosedByWord() {
        assertThatCode(() -> DealRequests.requireClosing(body("{'open': false}")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "'', is missing",
        "'\"open\": true,', must be false: a dispute is not opened again",
        "'\"open\": null,', must be true or false",
        "'\"open\": \"false\",', must be true or false"
    })
    void disputeIsChangedInNoOtherWay(String open, String message) {
        assertErrors(DealRequests::requireClosing, "{" + open + "'reason': 'x'}")
                .containsExactly(FieldError.ofField("open", message), FieldError.ofField("reason", "is not known"));
    }

    private static String images(int number) {
        return Stream.generate(UUID::randomUUID)
                .limit(number)
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(",", "{'images': [", "]}"));
    }

    private static Members body(String json) {
        return Bodies.of(json.replace('\'', '"'));
    }

    private static AbstractListAssert<?, ?, FieldError, ObjectAssert<FieldError>> assertErrors(
            Consumer<Members> reader, String json) {
        try {
            reader.accept(body(json));
        } catch (InvalidInput e) {
            return assertThat(e.errors());
        }
        throw new AssertionError("nothing was wrong");
    }
}
