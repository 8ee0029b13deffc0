package org.tintype.deal.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.account.UserId;
import org.tintype.deal.DealId;
import org.tintype.deal.DealTitle;
import org.tintype.deal.DisputeReason;
import org.tintype.deal.MessageId;
import org.tintype.deal.MessageText;
import org.tintype.deal.NewDeal;
import org.tintype.deal.NewDispute;
import org.tintype.deal.NewMessage;
import org.tintype.image.ImageId;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.paging.PageRequest;
import org.tintype.proto.v1.CloseDisputeRequest;
import org.tintype.proto.v1.CreateDealRequest;
import org.tintype.proto.v1.ListMessagesRequest;
import org.tintype.proto.v1.OpenDisputeRequest;
import org.tintype.proto.v1.SendMessageRequest;

class RequestsTest {

    private static final String NO_GUID = "must be a GUID of 36 characters";

    private final UUID deal = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void dealIsReadWithAndWithoutAnIdOfTheClients() {
        CreateDealRequest request = CreateDealRequest.newBuilder()
                .setTitle(" A camera ")
                .setSeller(one.toString())
                .setBuyer(other.toString())
                .build();
        NewDeal expected = new NewDeal(Optional.empty(), new DealTitle("A camera"), new UserId(one), new UserId(other));
        assertThat(Requests.newDeal(request)).isEqualTo(expected);
        assertThat(Requests.newDeal(request.toBuilder().setId(id.toString()).build())
                        .id())
                .contains(new DealId(id));
    }

    @Test
    void everyWrongFieldOfADealIsNamed() {
        assertErrors(() -> Requests.newDeal(CreateDealRequest.getDefaultInstance()))
                .containsExactly(
                        FieldError.ofField("title", "must have 1 to 128 characters"),
                        FieldError.ofField("seller", NO_GUID),
                        FieldError.ofField("buyer", NO_GUID));
        assertErrors(() -> Requests.newDeal(CreateDealRequest.newBuilder()
                        .setId("1")
                        .setTitle("two\nlines")
                        .setSeller(one.toString())
                        .setBuyer(one + "0")
                        .build()))
                .extracting(FieldError::name)
                .containsExactly("id", "title", "buyer");
    }

    @Test
    void anIdThatIsThereIsNotEmpty() {
        assertErrors(() -> Requests.newDeal(CreateDealRequest.newBuilder()
                        .setId("")
                        .setTitle("A camera")
                        .setSeller(one.toString())
                        .setBuyer(other.toString())
                        .build()))
                .containsExactly(FieldError.ofField("id", NO_GUID));
        assertErrors(() -> Requests.newMessage(SendMessageRequest.newBuilder()
                        .setDeal(deal.toString())
                        .setId("")
                        .setText("Look")
                        .build()))
                .containsExactly(FieldError.ofField("id", NO_GUID));
    }

    @Test
    void messageIsReadWithItsImagesInTheirOrder() {
        Requests.InDeal<NewMessage> read = Requests.newMessage(SendMessageRequest.newBuilder()
                .setDeal(deal.toString())
                .setId(id.toString())
                .setText("Look\nhere")
                .addAllImages(List.of(one.toString(), other.toString()))
                .build());
        assertThat(read.deal()).isEqualTo(new DealId(deal));
        assertThat(read.content())
                .isEqualTo(new NewMessage(
                        Optional.of(new MessageId(id)),
                        new MessageText("Look\nhere"),
                        List.of(new ImageId(one), new ImageId(other))));
    }

    @Test
    void everyWrongFieldOfAMessageIsNamed() {
        assertErrors(() -> Requests.newMessage(SendMessageRequest.newBuilder()
                        .setDeal("here")
                        .setId("mine")
                        .setText("x".repeat(4001))
                        .addImages("that")
                        .build()))
                .containsExactly(
                        FieldError.ofField("deal", NO_GUID),
                        FieldError.ofField("id", NO_GUID),
                        FieldError.ofField("text", "must have 0 to 4000 characters"),
                        FieldError.ofField("images", NO_GUID));
    }

    @Test
    void messageSaysSomethingOrShowsSomething() {
        SendMessageRequest.Builder request = SendMessageRequest.newBuilder().setDeal(deal.toString());
        assertErrors(() -> Requests.newMessage(request.build()))
                .containsExactly(FieldError.ofField("text", "must not be empty where there are no images"));
        assertThat(Requests.newMessage(request.clone().addImages(one.toString()).build())
                        .content()
                        .text())
                .isEqualTo(MessageText.NONE);
    }

    @Test
    void messageHasAtMostTwentyDifferentImages() {
        SendMessageRequest.Builder request = SendMessageRequest.newBuilder().setDeal(deal.toString());
        List<String> twenty =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(20).toList();
        assertThat(Requests.newMessage(request.clone().addAllImages(twenty).build())
                        .content()
                        .images())
                .hasSize(20);
        assertErrors(() -> Requests.newMessage(request.clone()
                        .addAllImages(twenty)
                        .addImages(one.toString())
                        .build()))
                .containsExactly(FieldError.ofField("images", "must be at most 20"));
        assertErrors(() -> Requests.newMessage(request.clone()
                        .addAllImages(Collections.nCopies(2, one.toString()))
                        .build()))
                .containsExactly(FieldError.ofField("images", "must not name an image twice"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 20", "3, 0, 3, 20", "0, 100, 0, 100", "7, 1, 7, 1"})
    void pageHasADefaultSize(int page, int perPage, int number, int size) {
        assertThat(Requests.page(list(page, perPage)).content()).isEqualTo(new PageRequest(number, size));
    }

    @Test
    void everyWrongFieldOfAPageIsNamed() {
        assertErrors(() -> Requests.page(ListMessagesRequest.newBuilder()
                        .setPage(-1)
                        .setPerPage(101)
                        .build()))
                .extracting(FieldError::name)
                .containsExactly("deal", "page", "per_page");
        assertErrors(() -> Requests.page(list(Integer.MAX_VALUE, -1)))
                .extracting(FieldError::name)
                .containsExactly("page", "per_page");
    }

    @Test
    void disputeIsRead() {
        Requests.InDeal<NewDispute> read = Requests.newDispute(OpenDisputeRequest.newBuilder()
                .setDeal(deal.toString())
                .setArbiter(one.toString())
                .setReason("It is broken.")
                .build());
        assertThat(read.deal()).isEqualTo(new DealId(deal));
        assertThat(read.content()).isEqualTo(new NewDispute(new UserId(one), new DisputeReason("It is broken.")));
    }

    @Test
    void everyWrongFieldOfADisputeIsNamed() {
        assertErrors(() -> Requests.newDispute(OpenDisputeRequest.getDefaultInstance()))
                .containsExactly(
                        FieldError.ofField("deal", NO_GUID),
                        FieldError.ofField("arbiter", NO_GUID),
                        FieldError.ofField("reason", "must have 1 to 1000 characters"));
    }

    @Test
    void disputeIsClosedInADeal() {
        assertThat(Requests.deal(CloseDisputeRequest.newBuilder()
                        .setDeal(deal.toString().toUpperCase(java.util.Locale.ROOT))
                        .build()))
                .isEqualTo(new DealId(deal));
        assertErrors(() -> Requests.deal(CloseDisputeRequest.getDefaultInstance()))
                .containsExactly(FieldError.ofField("deal", NO_GUID));
    }

    private ListMessagesRequest list(int page, int perPage) {
        return ListMessagesRequest.newBuilder()
                .setDeal(deal.toString())
                .setPage(page)
                .setPerPage(perPage)
                .build();
    }

    private static ListAssert<FieldError> assertErrors(ThrowingCallable reading) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, reading);
        return assertThat(invalid.errors());
    }
}
