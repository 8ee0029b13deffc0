package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.Outcome.CONFLICT;
import static org.tintype.server.Outcome.FORBIDDEN;
import static org.tintype.server.Outcome.INVALID;
import static org.tintype.server.Outcome.NOT_FOUND;
import static org.tintype.server.Outcome.OK;
import static org.tintype.server.Outcome.UNAUTHENTICATED;

import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.client.UserChange;
import org.tintype.fixture.PatchJpeg;

/**
 * Who sees an image of a deal, and who does not: the example of the gRPC methods' first description, and then attack by
 * attack, as {@code docs/security.md} lists them, at both doors.
 */
@ExtendWith(SharedServer.class)
class AccessIT {

    private final Service service;
    private final Tintype admin;
    private final byte[] jpeg = PatchJpeg.of(64, 48).bytes();
    private final byte[] other = PatchJpeg.of(48, 64).bytes();

    AccessIT(Service service) {
        this.service = service;
        this.admin = service.admin().typed();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void imageIsNamedFirstUploadedLaterAndSeenByThoseOfTheDeal(Door door) {
        try (Cast cast = new Cast(service, door)) {
            assertThat(cast.seller.send(cast.deal, UUID.randomUUID(), "Here it is.", cast.image))
                    .isEqualTo(OK);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(NOT_FOUND);

            assertThat(cast.seller.store(cast.image, jpeg)).isEqualTo(OK);
            assertThat(cast.seller.read(cast.image)).isEqualTo(OK);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(OK);
            assertThat(cast.stranger.read(cast.image)).isEqualTo(FORBIDDEN);
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(FORBIDDEN);

            assertThat(cast.buyer.openDispute(cast.deal, cast.arbiter.id())).isEqualTo(OK);
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(OK);
            assertThat(cast.stranger.read(cast.image)).isEqualTo(FORBIDDEN);

            assertThat(cast.arbiter.closeDispute(cast.deal)).isEqualTo(OK);
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(FORBIDDEN);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void imageIsUploadedFirstAndSeenAtOnce(Door door) {
        try (Cast cast = new Cast(service, door)) {
            assertThat(cast.seller.store(cast.image, jpeg)).isEqualTo(OK);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(FORBIDDEN);
            assertThat(cast.send(cast.seller, cast.image)).isEqualTo(OK);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void guessedGuidOpensNothing(Door door) {
        try (Cast cast = new Cast(service, door)) {
            cast.send(cast.seller, cast.image);
            assertThat(cast.stranger.read(cast.image)).isEqualTo(NOT_FOUND);
            cast.seller.store(cast.image, jpeg);
            assertThat(cast.stranger.read(cast.image)).isEqualTo(FORBIDDEN);
            assertThat(cast.stranger.read(UUID.randomUUID())).isEqualTo(NOT_FOUND);
            assertThat(cast.stranger.readMessages(cast.deal)).isEqualTo(FORBIDDEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void attachingAForeignGuidIsRefused(Door door) {
        try (Cast cast = new Cast(service, door)) {
            UUID own = UUID.randomUUID();
            cast.stranger.beginDeal(own, cast.stranger.id(), cast.arbiter.id());
            cast.send(cast.seller, cast.image);
            assertThat(cast.stranger.send(own, UUID.randomUUID(), "mine", cast.image))
                    .isEqualTo(FORBIDDEN);
            cast.seller.store(cast.image, jpeg);
            assertThat(cast.stranger.send(own, UUID.randomUUID(), "mine", cast.image))
                    .isEqualTo(FORBIDDEN);
            assertThat(cast.stranger.send(own, UUID.randomUUID(), "mine", UUID.randomUUID(), cast.image))
                    .isEqualTo(FORBIDDEN);
            assertThat(cast.stranger.read(cast.image)).isEqualTo(FORBIDDEN);

            // A reader may not carry it out of the deal either.
            UUID aside = UUID.randomUUID();
            cast.buyer.beginDeal(aside, cast.buyer.id(), cast.stranger.id());
            assertThat(cast.buyer.send(aside, UUID.randomUUID(), "look", cast.image))
                    .isEqualTo(FORBIDDEN);
            assertThat(cast.stranger.read(cast.image)).isEqualTo(FORBIDDEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void quotationOpensNothing(Door door) {
        try (Cast cast = new Cast(service, door)) {
            cast.send(cast.seller, cast.image);
            cast.seller.store(cast.image, jpeg);
            assertThat(cast.send(cast.buyer, cast.image)).isEqualTo(OK);

            // The same two in another deal: both may see it, and so they may name it; their arbiter there still may
            // not.
            UUID second = UUID.randomUUID();
            cast.buyer.beginDeal(second, cast.buyer.id(), cast.seller.id());
            assertThat(cast.buyer.send(second, UUID.randomUUID(), "as before", cast.image))
                    .isEqualTo(OK);
            assertThat(cast.buyer.openDispute(second, cast.arbiter.id())).isEqualTo(OK);
            assertThat(cast.arbiter.readMessages(second)).isEqualTo(OK);
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(FORBIDDEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void uploadIntoAForeignReservationIsRefused(Door door) {
        try (Cast cast = new Cast(service, door)) {
            cast.send(cast.seller, cast.image);
            assertThat(cast.stranger.store(cast.image, other)).isEqualTo(FORBIDDEN);
            assertThat(cast.buyer.store(cast.image, other)).isEqualTo(FORBIDDEN);
            assertThat(cast.seller.read(cast.image)).isEqualTo(NOT_FOUND);
            assertThat(cast.seller.store(cast.image, jpeg)).isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void deletedGuidIsFilledAgainByItsOwnerAlone(Door door) {
        try (Cast cast = new Cast(service, door)) {
            cast.send(cast.seller, cast.image);
            cast.seller.store(cast.image, jpeg);
            assertThat(delete(cast.seller, cast.image)).isEqualTo(OK);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(NOT_FOUND);
            assertThat(cast.buyer.store(cast.image, other)).isEqualTo(FORBIDDEN);
            assertThat(cast.stranger.store(cast.image, other)).isEqualTo(FORBIDDEN);
            assertThat(cast.seller.store(cast.image, other)).isEqualTo(OK);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void messageIsNotReplayedByAnotherAuthorOrInAnotherDeal(Door door) {
        try (Cast cast = new Cast(service, door)) {
            UUID message = UUID.randomUUID();
            UUID second = UUID.randomUUID();
            cast.seller.beginDeal(second, cast.seller.id(), cast.buyer.id());
            assertThat(cast.seller.send(cast.deal, message, "text", cast.image)).isEqualTo(OK);
            assertThat(cast.seller.send(cast.deal, message, "text", cast.image)).isEqualTo(OK);
            assertThat(cast.buyer.send(cast.deal, message, "text", cast.image)).isEqualTo(CONFLICT);
            assertThat(cast.seller.send(second, message, "text", cast.image)).isEqualTo(CONFLICT);
            assertThat(cast.seller.send(cast.deal, message, "other", cast.image))
                    .isEqualTo(CONFLICT);
            assertThat(cast.seller.send(cast.deal, message, "text")).isEqualTo(CONFLICT);
            assertThat(cast.stranger.send(cast.deal, message, "text", cast.image))
                    .isEqualTo(FORBIDDEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void nobodyNamesThemselvesArbiter(Door door) {
        try (Cast cast = new Cast(service, door)) {
            assertThat(cast.seller.openDispute(cast.deal, cast.seller.id())).isEqualTo(INVALID);
            assertThat(cast.stranger.openDispute(cast.deal, cast.stranger.id())).isEqualTo(FORBIDDEN);
            assertThat(cast.arbiter.openDispute(cast.deal, cast.arbiter.id())).isEqualTo(FORBIDDEN);
            assertThat(cast.seller.openDispute(cast.deal, cast.stranger.id())).isEqualTo(INVALID);

            // Nor does an arbiter who is a party.
            UUID own = UUID.randomUUID();
            cast.arbiter.beginDeal(own, cast.arbiter.id(), cast.buyer.id());
            assertThat(cast.arbiter.openDispute(own, cast.arbiter.id())).isEqualTo(INVALID);
            assertThat(cast.arbiter.readMessages(cast.deal)).isEqualTo(FORBIDDEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void arbiterWhoLostTheRoleSeesNothingMore(Door door) {
        try (Cast cast = Cast.ofNewcomers(service, door)) {
            cast.send(cast.seller, cast.image);
            cast.seller.store(cast.image, jpeg);
            cast.openDispute();
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(OK);

            changeUser(cast.arbiter, UserChange.roles("user"));
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(FORBIDDEN);
            assertThat(cast.arbiter.readMessages(cast.deal)).isEqualTo(FORBIDDEN);
            assertThat(cast.send(cast.arbiter)).isEqualTo(FORBIDDEN);
            assertThat(cast.arbiter.closeDispute(cast.deal)).isEqualTo(FORBIDDEN);

            changeUser(cast.arbiter, UserChange.roles("arbiter"));
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void closedDisputeShutsItsArbiterOut(Door door) {
        try (Cast cast = new Cast(service, door)) {
            cast.send(cast.seller, cast.image);
            cast.seller.store(cast.image, jpeg);
            cast.openDispute();
            assertThat(cast.send(cast.arbiter, UUID.randomUUID())).isEqualTo(OK);
            assertThat(cast.arbiter.closeDispute(cast.deal)).isEqualTo(OK);

            assertThat(cast.arbiter.read(cast.image)).isEqualTo(FORBIDDEN);
            assertThat(cast.arbiter.readMessages(cast.deal)).isEqualTo(FORBIDDEN);
            assertThat(cast.send(cast.arbiter)).isEqualTo(FORBIDDEN);
            assertThat(cast.arbiter.closeDispute(cast.deal)).isEqualTo(FORBIDDEN);

            // Another arbiter of a later dispute does not bring the first one back.
            Person next = cast.newcomer("arbiter");
            assertThat(cast.seller.openDispute(cast.deal, next.id())).isEqualTo(OK);
            assertThat(next.read(cast.image)).isEqualTo(OK);
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(FORBIDDEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void disabledUserIsOutAtOnce(Door door) {
        try (Cast cast = Cast.ofNewcomers(service, door)) {
            cast.send(cast.seller, cast.image);
            cast.seller.store(cast.image, jpeg);
            cast.openDispute();
            UUID buyer = UUID.fromString(cast.buyer.id());
            changeUser(cast.buyer, UserChange.disabled(true));
            assertThat(cast.buyer.read(cast.image)).isEqualTo(UNAUTHENTICATED);
            assertThat(cast.buyer.readMessages(cast.deal)).isEqualTo(UNAUTHENTICATED);
            changeUser(cast.arbiter, UserChange.disabled(true));
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(UNAUTHENTICATED);

            admin.users().change(buyer, UserChange.disabled(false));
            assertThat(cast.buyer.read(cast.image)).isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void tokenOfAnEarlierPasswordOpensNothing(Door door) {
        try (Cast cast = Cast.ofNewcomers(service, door)) {
            cast.send(cast.seller, cast.image);
            cast.seller.store(cast.image, jpeg);
            String name = cast.buyer.rest().typed().me().get().username();
            changeUser(cast.buyer, UserChange.password("another long password"));
            assertThat(cast.buyer.read(cast.image)).isEqualTo(UNAUTHENTICATED);
            Person again = cast.enter(service.anonymous().signIn(name, "another long password"));
            assertThat(again.read(cast.image)).isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void evidenceIsNotReplaced(Door door) {
        try (Cast cast = new Cast(service, door)) {
            cast.send(cast.seller, cast.image);
            cast.seller.store(cast.image, jpeg);
            cast.openDispute();
            assertThat(cast.seller.store(cast.image, other)).isEqualTo(CONFLICT);
            assertThat(delete(cast.seller, cast.image)).isEqualTo(CONFLICT);
            assertThat(replace(cast.seller, cast.image)).isEqualTo(CONFLICT);
            assertThat(cast.seller.store(cast.image, jpeg)).as("a retry").isEqualTo(OK);
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(OK);

            cast.arbiter.closeDispute(cast.deal);
            assertThat(replace(cast.seller, cast.image)).isEqualTo(OK);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(OK);
        }
    }

    private Outcome replace(Person person, UUID image) {
        return RestPerson.end(() -> person.rest().typed().images().replace(image, Upload.of(other, "other.jpg")));
    }

    private static Outcome delete(Person person, UUID image) {
        return RestPerson.end(() -> person.rest().typed().images().delete(image));
    }

    private void changeUser(Person person, UserChange change) {
        admin.users().change(UUID.fromString(person.id()), change);
    }
}
