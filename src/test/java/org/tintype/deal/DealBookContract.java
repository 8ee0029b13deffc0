package org.tintype.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tintype.access.Grant;
import org.tintype.access.HeldAsEvidence;
import org.tintype.access.Reason;
import org.tintype.account.Caller;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserChange;
import org.tintype.account.UserId;
import org.tintype.blob.Digest;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.Content;
import org.tintype.image.ImageId;
import org.tintype.image.ImageIdTaken;
import org.tintype.image.ImageNotFound;
import org.tintype.image.Labels;
import org.tintype.image.Revision;
import org.tintype.pixels.Format;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** What deals do to images, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // opened before the first test, and made before each one
abstract class DealBookContract {

    private static final Content CONTENT = content("a");
    private static final Content OTHER = content("d");
    private static final Labels PUBLIC = new Labels(Optional.empty(), Optional.empty(), Optional.empty(), true, false);

    private Office office;

    private User sellerUser;
    private User buyerUser;
    private User arbiterUser;
    private Caller seller;
    private Caller buyer;
    private Caller arbiter;
    private Caller stranger;
    private Caller admin;
    private DealId deal;
    private final ImageId image = ImageId.random();

    abstract TestDatabase open();

    @BeforeAll
    void openOffice() {
        office = new Office(open());
    }

    @AfterAll
    void closeOffice() {
        office.close();
    }

    @BeforeEach
    void beginDeal() {
        office.database().clear();
        sellerUser = office.user("seller", Role.USER);
        buyerUser = office.user("buyer", Role.USER);
        arbiterUser = office.user("arbiter", Role.USER, Role.ARBITER);
        seller = sellerUser.asCaller();
        buyer = buyerUser.asCaller();
        arbiter = arbiterUser.asCaller();
        stranger = office.user("stranger", Role.USER).asCaller();
        admin = office.user("admin", Role.ADMIN).asCaller();
        deal = begin(seller, Office.sale(sellerUser, buyerUser)).object().deal().id();
    }

    @Test
    void imageOfAMessageIsSeenByThoseOfTheDealAndByTheArbiterWhileADisputeIsOpen() {
        send(seller, image);
        assertThatThrownBy(() -> read(buyer, image)).isInstanceOf(ImageNotFound.class);
        store(seller, image, CONTENT);

        read(seller, image);
        read(buyer, image);
        read(admin, image);
        forbidden(() -> read(arbiter, image));
        forbidden(() -> read(stranger, image));

        openDispute(buyer);
        read(arbiter, image);
        forbidden(() -> read(stranger, image));

        close(arbiter);
        forbidden(() -> read(arbiter, image));
        read(buyer, image);
    }

    @Test
    void arbiterReadsForAsLongAsTheyAreEnabledAndAnArbiter() {
        send(seller, image);
        store(seller, image, CONTENT);
        openDispute(buyer);
        Caller without = new Caller(arbiter.id(), Set.of(Role.USER));
        forbidden(() -> read(without, image));
        forbidden(() -> close(without));
        assertThat(readersOf(image)).contains("arbiter");

        change(arbiterUser.id(), new UserChange(Optional.empty(), Optional.of(true), Optional.empty()));
        assertThat(readersOf(image)).doesNotContain("arbiter");
    }

    @Test
    void namedGuidIsReservedForWhoNamedItFirst() {
        send(seller, image);
        forbidden(() -> store(buyer, image, CONTENT));
        forbidden(() -> store(stranger, image, CONTENT));
        forbidden(() -> store(admin, image, CONTENT));
        store(seller, image, CONTENT);
    }

    @Test
    void deletedGuidIsNobodyElsesAndCanBeFilledAgainByItsOwner() {
        store(seller, image, CONTENT);
        delete(seller, image);
        assertThatThrownBy(() -> read(seller, image)).isInstanceOf(ImageNotFound.class);
        forbidden(() -> store(buyer, image, CONTENT));
        forbidden(() -> send(buyer, image));
        store(seller, image, OTHER);
        assertThat(read(seller, image)).isEqualTo(OTHER.digest());
    }

    @Test
    void imageOfSomebodyElseIsNotAttached() {
        store(stranger, image, CONTENT);
        forbidden(() -> send(seller, image));
        forbidden(() -> send(buyer, ImageId.random(), image));
        forbidden(() -> read(seller, image));
        assertThat(messages(seller)).isEmpty();
    }

    @Test
    void messageThatIsRefusedReservesNothing() {
        ImageId free = ImageId.random();
        store(stranger, image, CONTENT);
        forbidden(() -> send(seller, free, image));
        store(buyer, free, CONTENT);
    }

    @Test
    void reservationOfSomebodyElseIsNotAttachedElsewhere() {
        send(seller, image);
        DealId other = begin(stranger, new NewDeal(Optional.empty(), new DealTitle("x"), stranger.id(), arbiter.id()))
                .object()
                .deal()
                .id();
        forbidden(() -> send(stranger, other, message(image)));
        store(seller, image, CONTENT);
        forbidden(() -> read(stranger, image));
    }

    @Test
    void imageIsQuotedWhereEverybodyMayReadItAlready() {
        send(seller, image);
        send(buyer, image);
        store(seller, image, CONTENT);
        send(buyer, image);
        openDispute(buyer);
        send(arbiter, image);
        assertThat(messages(arbiter)).hasSize(4);
    }

    @Test
    void quotationOpensNothingToAnArbiterOfAnotherDeal() {
        send(seller, image);
        store(seller, image, CONTENT);
        DealId other =
                begin(buyer, Office.sale(buyerUser, sellerUser)).object().deal().id();
        send(buyer, other, message(image));
        office.at(desk -> desk.deals().openDispute(buyer, other, dispute(arbiterUser)));
        forbidden(() -> read(arbiter, image));
        Page<SentMessage> seen = office.at(desk -> desk.deals().messages(arbiter, other, PageRequest.FIRST));
        assertThat(seen.total()).isEqualTo(1);
    }

    @Test
    void quotationOpensNothingWhenAnImageIsNotPublicAnyMore() {
        office.run(desk -> desk.images().record(stranger, image, PUBLIC, desk.stored(CONTENT)));
        send(seller, image);
        read(buyer, image);
        office.run(desk -> desk.em()
                .createQuery("update Image i set i.isPublic = :no")
                .setParameter("no", false)
                .executeUpdate());
        forbidden(() -> read(buyer, image));
        forbidden(() -> read(seller, image));
    }

    @Test
    void evidenceStaysWhileADisputeIsOpen() {
        send(seller, image);
        store(seller, image, CONTENT);
        openDispute(buyer);
        held(() -> delete(seller, image));
        held(() -> replace(seller, image));
        held(() -> store(seller, image, OTHER));
        store(seller, image, CONTENT);
        assertThat(read(buyer, image)).isEqualTo(CONTENT.digest());

        close(arbiter);
        replace(seller, image);
        delete(seller, image);
    }

    @Test
    void whatArrivesDuringADisputeIsEvidenceToo() {
        openDispute(buyer);
        send(seller, image);
        store(seller, image, CONTENT);
        held(() -> delete(seller, image));
        read(arbiter, image);
    }

    @Test
    void administratorsMayRemoveEvenEvidence() {
        send(seller, image);
        store(seller, image, CONTENT);
        openDispute(buyer);
        delete(admin, image);
        assertThatThrownBy(() -> read(seller, image)).isInstanceOf(ImageNotFound.class);
    }

    @Test
    void publicImageOfAPartyIsEvidenceWhenItIsQuoted() {
        office.run(desk -> desk.images().record(seller, image, PUBLIC, desk.stored(CONTENT)));
        send(buyer, image);
        openDispute(buyer);
        held(() -> delete(seller, image));
    }

    @Test
    void strangersCannotHoldAnImageByQuotingIt() {
        office.run(desk -> desk.images().record(stranger, image, PUBLIC, desk.stored(CONTENT)));
        send(seller, image);
        openDispute(buyer);
        delete(stranger, image);
    }

    @Test
    void onlyWhoMayChangeAnImageReplacesOrDeletesIt() {
        send(seller, image);
        store(seller, image, CONTENT);
        forbidden(() -> delete(buyer, image));
        forbidden(() -> replace(buyer, image));
        forbidden(() -> grants(buyer, image));
        replace(admin, image);
        assertThat(read(buyer, image)).isEqualTo(OTHER.digest());
        assertThatThrownBy(() -> delete(seller, ImageId.random())).isInstanceOf(ImageNotFound.class);
    }

    @Test
    void replacedImageIsNoRetryOfTheFirst() {
        store(seller, image, CONTENT);
        replace(seller, image);
        assertThatThrownBy(() -> store(seller, image, CONTENT)).isInstanceOf(ImageIdTaken.class);
    }

    @Test
    void accessIsExplained() {
        office.run(desk -> desk.images().record(seller, image, PUBLIC, desk.stored(CONTENT)));
        UUID message = send(seller, image).object().message().id().value();
        send(buyer, image);
        openDispute(buyer);

        List<Grant> grants = grants(seller, image);
        assertThat(grants)
                .extracting(Grant::reason)
                .containsExactly(
                        new Reason.Ownership(),
                        new Reason.Administration(),
                        new Reason.Publicity(),
                        new Reason.Part("message", message, "arbiter"),
                        new Reason.Part("message", message, "buyer"),
                        new Reason.Part("message", message, "seller"));
        assertThat(readersOf(image)).containsExactly("seller", "arbiter", "buyer", "seller");
        Page<Grant> second = office.at(desk -> desk.images().grants(seller, image, new PageRequest(1, 2)));
        assertThat(second.total()).isEqualTo(6);
        assertThat(second.content())
                .extracting(Grant::reason)
                .containsExactly(new Reason.Publicity(), new Reason.Part("message", message, "arbiter"));
    }

    @Test
    void sameMessageIsSentOnce() {
        NewMessage message = new NewMessage(
                Optional.of(MessageId.random()), new MessageText("two\nlines"), List.of(image, ImageId.random()));
        Recorded<SentMessage> first = send(seller, deal, message);
        Recorded<SentMessage> again = send(seller, deal, message);
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.object().message().sentAt())
                .isEqualTo(first.object().message().sentAt());
        assertThat(again.object().message().imageIds()).isEqualTo(message.images());
        assertThat(messages(buyer)).hasSize(1);
    }

    @Test
    void anythingElseUnderTheSameIdentifierIsRefused() {
        MessageId id = MessageId.random();
        send(seller, deal, new NewMessage(Optional.of(id), new MessageText("text"), List.of(image)));
        DealId other = begin(seller, Office.sale(sellerUser, arbiterUser))
                .object()
                .deal()
                .id();
        taken(() -> send(buyer, deal, new NewMessage(Optional.of(id), new MessageText("text"), List.of(image))));
        taken(() -> send(seller, deal, new NewMessage(Optional.of(id), new MessageText("texts"), List.of(image))));
        taken(() -> send(seller, deal, new NewMessage(Optional.of(id), new MessageText("text"), List.of())));
        taken(() -> send(seller, other, new NewMessage(Optional.of(id), new MessageText("text"), List.of(image))));
        taken(() -> send(
                seller,
                deal,
                new NewMessage(Optional.of(new MessageId(deal.value())), new MessageText("text"), List.of())));
        taken(() -> begin(
                seller, new NewDeal(Optional.of(new DealId(id.value())), new DealTitle("x"), seller.id(), buyer.id())));
    }

    @Test
    void sameDealIsBegunOnce() {
        NewDeal sale = new NewDeal(Optional.of(DealId.random()), new DealTitle("x"), seller.id(), buyer.id());
        assertThat(begin(seller, sale).isNew()).isTrue();
        assertThat(begin(seller, sale).isNew()).isFalse();
        taken(() -> begin(buyer, sale));
        taken(() -> begin(seller, new NewDeal(sale.id(), new DealTitle("y"), seller.id(), buyer.id())));
    }

    @Test
    void dealIsBetweenTwoDifferentUsersOneOfWhomBeginsIt() {
        DealTitle title = new DealTitle("x");
        assertThatThrownBy(() -> begin(seller, new NewDeal(Optional.empty(), title, seller.id(), seller.id())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> begin(seller, new NewDeal(Optional.empty(), title, UserId.random(), UserId.random())))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .hasSize(2));
        forbidden(() -> begin(stranger, Office.sale(sellerUser, buyerUser)));
        assertThat(begin(admin, Office.sale(sellerUser, buyerUser)).isNew()).isTrue();
    }

    @Test
    void administratorsReadDealsAndWriteInNone() {
        send(seller, image);
        assertThat(messages(admin)).hasSize(1);
        forbidden(() -> send(admin, ImageId.random()));
    }

    @Test
    void strangersSeeNothingOfADeal() {
        forbidden(() -> messages(stranger));
        forbidden(() -> office.at(desk -> desk.deals().describe(stranger, deal)));
        forbidden(() -> send(stranger, ImageId.random()));
        forbidden(() -> openDispute(stranger));
        forbidden(() -> close(stranger));
        assertThat(dealsOf(stranger)).isEmpty();
        assertThatThrownBy(() -> office.at(desk -> desk.deals().describe(stranger, DealId.random())))
                .isInstanceOf(DealNotFound.class);
    }

    @Test
    void dealsAreListedForThoseWhoMayReadThem() {
        DealId other = begin(buyer, Office.sale(buyerUser, arbiterUser))
                .object()
                .deal()
                .id();
        assertThat(dealsOf(seller)).containsExactly(deal);
        assertThat(dealsOf(buyer)).containsExactlyInAnyOrder(deal, other);
        assertThat(dealsOf(arbiter)).containsExactly(other);
        assertThat(dealsOf(admin)).containsExactlyInAnyOrder(deal, other);
        openDispute(seller);
        assertThat(dealsOf(arbiter)).containsExactlyInAnyOrder(deal, other);
        assertThat(dealsOf(new Caller(arbiter.id(), Set.of(Role.USER)))).containsExactly(other);
    }

    @Test
    void messagesComeInTheOrderInWhichTheyWereSent() {
        IntStream.range(0, 5)
                .forEach(n -> send(
                        n % 2 == 0 ? seller : buyer,
                        deal,
                        new NewMessage(
                                Optional.empty(), new MessageText("m" + n), List.of(ImageId.random(), image(n)))));
        store(seller, image(2), CONTENT);
        var page = office.at(desk -> desk.deals().messages(buyer, deal, new PageRequest(1, 2)));
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.content())
                .extracting(sent -> sent.message().text().text())
                .containsExactly("m2", "m3");
        assertThat(page.content().get(0).message().imageIds()).hasSize(2).endsWith(image(2));
        assertThat(page.content().get(0).stored()).contains(image(2));
        assertThat(office.at(desk -> desk.deals().messages(buyer, deal, new PageRequest(2, 2)))
                        .content())
                .hasSize(1);
        assertThat(office.at(desk -> desk.deals().messages(buyer, deal, new PageRequest(3, 2)))
                        .content())
                .isEmpty();
    }

    @Test
    void imagesComeInTheOrderInWhichTheyWereNamed() {
        List<ImageId> images = Stream.generate(ImageId::random)
                .limit(NewMessage.MAX_IMAGES)
                .sorted(Comparator.comparing(ImageId::toString).reversed())
                .toList();
        send(seller, images.toArray(ImageId[]::new));
        assertThat(messages(buyer).get(0).message().imageIds()).containsExactlyElementsOf(images);
    }

    @Test
    void disputeNeedsAnArbiterWhoIsNoParty() {
        NewDispute byUser = dispute(buyerUser);
        assertThatThrownBy(() -> openDispute(seller, byUser)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> openDispute(seller, new NewDispute(stranger.id(), new DisputeReason("x"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> openDispute(seller, new NewDispute(UserId.random(), new DisputeReason("x"))))
                .isInstanceOf(InvalidInput.class);
        DealId own = begin(arbiter, Office.sale(arbiterUser, buyerUser))
                .object()
                .deal()
                .id();
        assertThatThrownBy(() -> office.at(desk -> desk.deals().openDispute(arbiter, own, dispute(arbiterUser))))
                .isInstanceOf(InvalidInput.class);
        change(arbiterUser.id(), new UserChange(Optional.empty(), Optional.of(true), Optional.empty()));
        assertThatThrownBy(() -> openDispute(seller)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void oneDisputeIsOpenAtATime() {
        openDispute(seller);
        assertThatThrownBy(() -> openDispute(buyer)).isInstanceOf(DisputeOpenAlready.class);
        assertThatThrownBy(() -> openDispute(admin)).isInstanceOf(DisputeOpenAlready.class);
        forbidden(() -> close(seller));
        close(admin);
        assertThatThrownBy(() -> close(admin)).isInstanceOf(DisputeNotFound.class);
        forbidden(() -> close(arbiter));
        openDispute(admin);
        assertThat(close(arbiter).closedAt()).isPresent();
    }

    private static Content content(String hex) {
        return new Content(
                Format.JPEG,
                1,
                new Digest(hex.repeat(64)),
                new Digest((hex + "b").repeat(32)),
                new Digest("c".repeat(64)),
                1,
                1);
    }

    private static ImageId image(int n) {
        return new ImageId(new UUID(1, n));
    }

    private static NewDispute dispute(User arbiter) {
        return new NewDispute(arbiter.id(), new DisputeReason("It never came."));
    }

    private static NewMessage message(ImageId... images) {
        return new NewMessage(Optional.empty(), MessageText.NONE, List.of(images));
    }

    private Recorded<DealState> begin(Caller caller, NewDeal sale) {
        return office.at(desk -> desk.deals().begin(caller, sale));
    }

    private Recorded<SentMessage> send(Caller caller, ImageId... images) {
        return send(caller, deal, message(images));
    }

    private Recorded<SentMessage> send(Caller caller, DealId in, NewMessage message) {
        return office.at(desk -> desk.deals().send(caller, in, message));
    }

    private Dispute openDispute(Caller caller) {
        return openDispute(caller, dispute(arbiterUser));
    }

    private Dispute openDispute(Caller caller, NewDispute dispute) {
        return office.at(desk -> desk.deals().openDispute(caller, deal, dispute));
    }

    private Dispute close(Caller caller) {
        return office.at(desk -> desk.deals().closeDispute(caller, deal));
    }

    private List<SentMessage> messages(Caller caller) {
        return office.at(
                desk -> desk.deals().messages(caller, deal, PageRequest.FIRST).content());
    }

    private List<DealId> dealsOf(Caller caller) {
        return office.at(desk -> desk.deals().list(caller, PageRequest.FIRST).content().stream()
                .map(state -> state.deal().id())
                .toList());
    }

    private void store(Caller caller, ImageId id, Content content) {
        office.run(desk -> {
            if (desk.images().retryOf(caller, id, content.uploaded()).isEmpty()) {
                desk.images().record(caller, id, Labels.NONE, desk.stored(content));
            }
        });
    }

    private void replace(Caller caller, ImageId id) {
        office.run(desk -> {
            desk.images().requireReplaceable(caller, id, Revision.ANY);
            desk.images().replace(caller, id, Revision.ANY, desk.stored(OTHER));
        });
    }

    private void delete(Caller caller, ImageId id) {
        office.run(desk -> desk.images().delete(caller, id, Revision.ANY));
    }

    private Digest read(Caller caller, ImageId id) {
        return office.at(desk -> desk.images().read(caller, id).content().digest());
    }

    private List<Grant> grants(Caller caller, ImageId id) {
        return office.at(
                desk -> desk.images().grants(caller, id, PageRequest.FIRST).content());
    }

    private List<String> readersOf(ImageId id) {
        return grants(seller, id).stream()
                .flatMap(grant -> grant.user().stream())
                .map(user -> user.username().text())
                .toList();
    }

    private void change(UserId user, UserChange change) {
        office.run(desk -> desk.accounts().change(admin, user, change));
    }

    private static void forbidden(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Forbidden.class);
    }

    private static void held(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(HeldAsEvidence.class);
    }

    private static void taken(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(IdTaken.class);
    }
}
