package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.Outcome.CONFLICT;
import static org.tintype.server.Outcome.FORBIDDEN;
import static org.tintype.server.Outcome.NOT_FOUND;
import static org.tintype.server.Outcome.OK;
import static org.tintype.server.RestAssert.assertRefused;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tintype.blob.Digest;
import org.tintype.client.Image;
import org.tintype.client.Images;
import org.tintype.client.ListQuery;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.PatchJpeg;
import org.tintype.fixture.PatchPng;
import org.tintype.pixels.Format;

/**
 * The same thing, or two that exclude each other, done by many at once. The database decides, every loser gets the
 * contract's status, and no outcome is one that no order of the requests explains.
 */
abstract class Races {

    private static final int RACERS = 8;
    private static final int ROUNDS = 5;
    private static final int MANY_ROUNDS = 25;

    private final Service service;
    private final byte[] jpeg = PatchJpeg.of(64, 64).bytes();
    private final byte[] other = PatchJpeg.of(32, 32).bytes();

    Races(Service service) {
        this.service = service;
    }

    @Test
    void retriesAtTheSameMomentAreOneImage() throws Exception {
        String token = service.regular("seller").token();
        UUID id = UUID.randomUUID();
        List<org.tintype.proto.v1.Image> answers = Race.of(RACERS, n -> {
            try (GrpcClient client = service.grpc(token)) {
                return client.store(id, jpeg);
            }
        });
        assertThat(answers).hasSize(RACERS).containsOnly(answers.get(0));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void differentPicturesUnderOneGuidAtTheSameMomentAreOneImage(Door door) throws Exception {
        try (Cast cast = new Cast(service, door)) {
            List<Outcome> outcomes = Race.of(
                    RACERS,
                    n -> cast.seller.store(cast.image, PatchJpeg.of(16 + n, 16).bytes()));
            assertThat(outcomes).containsOnlyOnce(OK).containsOnly(OK, CONFLICT);
            assertThat(cast.seller.read(cast.image)).isEqualTo(OK);
        }
    }

    @Test
    void replacementsAtTheSameMomentEndInOneOfTheTwoOrders() throws Exception {
        RestClient raw = service.regular("seller");
        Images images = raw.typed().images();
        byte[] png = PatchPng.of(40, 30).bytes();
        for (int round = 0; round < MANY_ROUNDS; round++) {
            UUID id = images.upload(Upload.of(jpeg, "camera.jpg")).id();
            List<Optional<Image>> answers = Race.of(3, n -> {
                if (n == 2) {
                    assertDeliveredTogether(raw, id);
                    return Optional.empty();
                }
                return Optional.of(images.replace(id, Upload.of(n == 0 ? other : png, "other")));
            });
            Image one = answers.get(0).orElseThrow();
            Image two = answers.get(1).orElseThrow();
            assertThat(contentOf(images.get(id))).isIn(contentOf(one), contentOf(two));
            assertThat(contentOf(one)).isNotEqualTo(contentOf(two));
            assertDeliveredTogether(raw, id);
        }
    }

    @Test
    void replacementAndDeletionAtTheSameMomentLeaveNothing() throws Exception {
        Tintype owner = service.regular("seller").typed();
        for (int round = 0; round < MANY_ROUNDS; round++) {
            Image image = owner.images().upload(Upload.of(jpeg, "camera.jpg"));
            List<Outcome> outcomes = Race.of(
                    2,
                    n -> RestPerson.end(
                            n == 0
                                    ? () -> owner.images().replace(image.id(), Upload.of(other, "other.jpg"))
                                    : () -> owner.images().delete(image.id())));
            assertThat(outcomes.get(0)).isIn(OK, NOT_FOUND);
            assertThat(outcomes.get(1)).isEqualTo(OK);
            assertRefused(404, () -> owner.images().get(image.id()));
            assertRefused(404, () -> owner.content().get(image.name()));
        }
    }

    /** Reads the content, and sees to it that all that is said of it is said of these very bytes. */
    private static void assertDeliveredTogether(RestClient reader, UUID id) {
        try (Response answer = reader.get(id.toString())) {
            byte[] bytes = answer.readEntity(byte[].class);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeaderString("Repr-Digest"))
                    .isEqualTo(Digest.of(bytes).asReprDigest());
            assertThat(answer.getHeaderString("ETag"))
                    .isEqualTo('"' + Digest.of(bytes).hex() + '"');
            assertThat(answer.getMediaType())
                    .hasToString(Format.sniff(bytes).orElseThrow().contentType());
        }
    }

    private static List<Object> contentOf(Image image) {
        return List.of(
                image.contentType(),
                image.contentLength(),
                image.checksum(),
                image.width(),
                image.height(),
                image.downloadUrl());
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void oneOfManyStrangersWhoStoreWins(Door door) throws Exception {
        try (Crowd crowd = new Crowd(door)) {
            UUID image = UUID.randomUUID();
            List<Outcome> outcomes = Race.of(RACERS, n -> crowd.people.get(n).store(image, jpeg));
            assertThat(outcomes).containsOnlyOnce(OK).containsOnly(OK, FORBIDDEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void oneOfManyStrangersWhoStoreOrNameWins(Door door) throws Exception {
        try (Crowd crowd = new Crowd(door)) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID image = UUID.randomUUID();
                List<Outcome> outcomes = Race.of(
                        RACERS,
                        n -> n % 2 == 0
                                ? crowd.people.get(n).store(image, jpeg)
                                : crowd.people.get(n).send(crowd.deals.get(n), UUID.randomUUID(), "mine", image));
                assertThat(outcomes).containsOnlyOnce(OK).containsOnly(OK, FORBIDDEN);

                // Whoever it is, nobody else sees it but the partner of one who has named it.
                int winner = outcomes.indexOf(OK);
                assertThat(crowd.people.get(winner).store(image, jpeg)).isEqualTo(OK);
                for (int n = 0; n < RACERS; n++) {
                    boolean isPartner = winner % 2 == 1 && n == (winner + 1) % RACERS;
                    assertThat(crowd.people.get(n).read(image)).isEqualTo(n == winner || isPartner ? OK : FORBIDDEN);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void messageIsSentWhileItsImageArrives(Door door) throws Exception {
        try (Cast cast = new Cast(service, door)) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID image = UUID.randomUUID();
                UUID message = UUID.randomUUID();
                List<Outcome> outcomes = Race.of(
                        RACERS,
                        n -> n % 2 == 0
                                ? cast.seller.store(image, jpeg)
                                : cast.seller.send(cast.deal, message, "here", image));
                assertThat(outcomes).containsOnly(OK);
                assertThat(cast.buyer.read(image)).isEqualTo(OK);
            }
            assertThat(messages(cast)).isEqualTo(ROUNDS);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void messagesThatNameTheSameImagesInAnyOrderAreAllSent(Door door) throws Exception {
        try (Cast cast = new Cast(service, door)) {
            UUID one = UUID.randomUUID();
            UUID two = UUID.randomUUID();
            List<Outcome> outcomes = Race.of(
                    RACERS, n -> n % 2 == 0 ? cast.send(cast.seller, one, two) : cast.send(cast.seller, two, one));
            assertThat(outcomes).containsOnly(OK);
            assertThat(messages(cast)).isEqualTo(RACERS);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void oneAuthorOfAMessageIdWins(Door door) throws Exception {
        try (Cast cast = new Cast(service, door)) {
            UUID message = UUID.randomUUID();
            List<Outcome> outcomes = Race.of(
                    RACERS,
                    n -> n % 2 == 0
                            ? cast.seller.send(cast.deal, message, "text")
                            : cast.buyer.send(cast.deal, message, "text"));
            assertThat(outcomes).containsOnly(OK, CONFLICT);
            assertThat(outcomes.stream().filter(OK::equals)).hasSize(RACERS / 2);
            assertThat(messages(cast)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void oneDisputeIsOpenedAndClosedOnce(Door door) throws Exception {
        try (Cast cast = new Cast(service, door)) {
            for (int round = 0; round < ROUNDS; round++) {
                String arbiter = cast.arbiter.id();
                List<Outcome> opened =
                        Race.of(RACERS, n -> (n % 2 == 0 ? cast.seller : cast.buyer).openDispute(cast.deal, arbiter));
                assertThat(opened).containsOnlyOnce(OK).containsOnly(OK, CONFLICT);

                Person admin = cast.enter(service.admin());
                List<Outcome> closed =
                        Race.of(RACERS, n -> (n % 2 == 0 ? cast.arbiter : admin).closeDispute(cast.deal));
                assertThat(closed).containsOnlyOnce(OK).containsOnly(OK, NOT_FOUND, FORBIDDEN);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void disputeIsOpenedAndClosedWhileContentIsRead(Door door) throws Exception {
        try (Cast cast = new Cast(service, door)) {
            cast.send(cast.seller, cast.image);
            cast.seller.store(cast.image, jpeg);
            CompletableFuture<Void> over = new CompletableFuture<>();
            CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
                int reads = 0;
                while (!over.isDone()) {
                    assertThat(readOnce(cast)).isIn(OK, FORBIDDEN);
                    assertThat(cast.buyer.read(cast.image)).isEqualTo(OK);
                    reads++;
                }
                return reads;
            });
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    cast.openDispute();
                    assertThat(cast.arbiter.read(cast.image)).isEqualTo(OK);
                    assertThat(cast.arbiter.closeDispute(cast.deal)).isEqualTo(OK);
                    assertThat(cast.arbiter.read(cast.image)).isEqualTo(FORBIDDEN);
                }
            } finally {
                over.complete(null);
            }
            assertThat(reading.get(1, TimeUnit.MINUTES)).isPositive();
        }
    }

    /** Content that is deleted or replaced while a dispute opens is either gone before it, or stays as it is. */
    @RepeatedTest(ROUNDS)
    void evidenceIsThereOrGoneBeforeTheDispute() throws Exception {
        try (Cast cast = new Cast(service, Door.REST)) {
            cast.send(cast.seller, cast.image);
            cast.seller.store(cast.image, jpeg);
            Tintype seller = cast.seller.rest().typed();
            List<Outcome> outcomes = Race.of(3, n -> switch (n) {
                case 0 -> cast.buyer.openDispute(cast.deal, cast.arbiter.id());
                case 1 -> RestPerson.end(() -> seller.images().delete(cast.image));
                default -> RestPerson.end(() -> seller.images().replace(cast.image, Upload.of(other, "other.jpg")));
            });
            assertThat(outcomes.get(0)).isEqualTo(OK);
            assertThat(outcomes.get(1)).isIn(OK, CONFLICT);
            assertThat(outcomes.get(2)).isIn(OK, CONFLICT, NOT_FOUND);
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(outcomes.get(1) == OK ? NOT_FOUND : OK);
            if (outcomes.get(1) == CONFLICT) {
                byte[] shown = cast.arbiter.rest().typed().content().get(cast.image);
                assertThat(shown.length < jpeg.length).isEqualTo(outcomes.get(2) == OK);
            }
        }
    }

    /** An image is attached while it is deleted: afterwards it is gone, and its owner can fill it again. */
    @RepeatedTest(ROUNDS)
    void imageIsAttachedWhileItIsDeleted() throws Exception {
        try (Cast cast = new Cast(service, Door.REST)) {
            cast.seller.store(cast.image, jpeg);
            List<Outcome> outcomes = Race.of(
                    RACERS,
                    n -> n % 2 == 0
                            ? cast.send(cast.seller, cast.image)
                            : RestPerson.end(
                                    () -> cast.seller.rest().typed().images().delete(cast.image)));
            assertThat(outcomes).containsOnly(OK, NOT_FOUND);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(NOT_FOUND);
            assertThat(cast.seller.store(cast.image, other)).isEqualTo(OK);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(OK);
        }
    }

    /** Reads in one request, because two of them may well end differently here. */
    private static Outcome readOnce(Cast cast) {
        return RestPerson.end(() -> cast.arbiter.rest().typed().content().get(cast.image));
    }

    private static int messages(Cast cast) {
        return Math.toIntExact(cast.buyer
                .rest()
                .typed()
                .deals()
                .messages(cast.deal, ListQuery.FIRST)
                .total());
    }

    /** People who do not know each other, each with a deal of their own. */
    private final class Crowd implements AutoCloseable {

        final List<Person> people;
        final List<UUID> deals;

        Crowd(Door door) {
            people = IntStream.range(0, RACERS)
                    .mapToObj(n -> door.enter(service, service.regular("racer" + n)))
                    .toList();
            deals = people.stream().map(person -> UUID.randomUUID()).toList();
            for (int n = 0; n < RACERS; n++) {
                Person partner = people.get((n + 1) % RACERS);
                assertThat(people.get(n).beginDeal(deals.get(n), people.get(n).id(), partner.id()))
                        .isEqualTo(OK);
            }
        }

        @Override
        public void close() {
            people.forEach(Person::close);
        }
    }
}
