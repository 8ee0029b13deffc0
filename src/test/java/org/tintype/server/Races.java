package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.Outcome.CONFLICT;
import static org.tintype.server.Outcome.FORBIDDEN;
import static org.tintype.server.Outcome.NOT_FOUND;
import static org.tintype.server.Outcome.OK;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tintype.blob.Digest;
import org.tintype.fixture.PatchJpeg;
import org.tintype.fixture.PatchPng;
import org.tintype.pixels.Format;
import org.tintype.proto.v1.Image;

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
        List<Image> answers = Race.of(RACERS, n -> {
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
        RestClient owner = service.regular("seller");
        byte[] png = PatchPng.of(40, 30).bytes();
        for (int round = 0; round < MANY_ROUNDS; round++) {
            String id = owner.upload(jpeg, "camera.jpg").getString("id");
            List<JsonObject> answers = Race.of(
                    3,
                    n -> n == 2
                            ? deliveredTogether(owner, id)
                            : RestClient.read(
                                    owner.replace(id, RestClient.form().file(n == 0 ? other : png, "other")), 201));
            JsonObject left = RestClient.read(owner.get("api/v1/images/" + id), 200);
            assertThat(contentOf(left)).isIn(contentOf(answers.get(0)), contentOf(answers.get(1)));
            assertThat(contentOf(answers.get(0))).isNotEqualTo(contentOf(answers.get(1)));
            deliveredTogether(owner, id);
        }
    }

    @Test
    void replacementAndDeletionAtTheSameMomentLeaveNothing() throws Exception {
        RestClient owner = service.regular("seller");
        for (int round = 0; round < MANY_ROUNDS; round++) {
            JsonObject image = owner.upload(jpeg, "camera.jpg");
            String id = image.getString("id");
            List<Integer> statuses = Race.of(2, n -> {
                try (Response answer =
                        n == 0 ? owner.replace(id, RestClient.form().file(other, "other.jpg")) : owner.delete(id)) {
                    return answer.getStatus();
                }
            });
            assertThat(statuses.get(0)).isIn(201, 404);
            assertThat(statuses.get(1)).isEqualTo(204);
            RestClient.read(owner.get("api/v1/images/" + id), 404);
            RestClient.read(owner.get(image.getString("name")), 404);
        }
    }

    /** Reads the content, and sees to it that all that is said of it is said of these very bytes. */
    private static JsonObject deliveredTogether(RestClient reader, String id) {
        try (Response answer = reader.get(id)) {
            byte[] bytes = answer.readEntity(byte[].class);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeaderString("Repr-Digest"))
                    .isEqualTo(Digest.of(bytes).asReprDigest());
            assertThat(answer.getHeaderString("ETag"))
                    .isEqualTo('"' + Digest.of(bytes).hex() + '"');
            assertThat(answer.getMediaType())
                    .hasToString(Format.sniff(bytes).orElseThrow().contentType());
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static List<Object> contentOf(JsonObject image) {
        return Stream.of("contentType", "contentLength", "checksum", "width", "height", "downloadUrl")
                .<Object>map(image::get)
                .toList();
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
            String guid = cast.image.toString();
            List<Outcome> outcomes = Race.of(3, n -> switch (n) {
                case 0 -> cast.buyer.openDispute(cast.deal, cast.arbiter.id());
                case 1 -> RestPerson.end(cast.seller.rest().delete(guid));
                default ->
                    RestPerson.end(
                            cast.seller.rest().replace(guid, RestClient.form().file(other, "other.jpg")));
            });
            assertThat(outcomes.get(0)).isEqualTo(OK);
            assertThat(outcomes.get(1)).isIn(OK, CONFLICT);
            assertThat(outcomes.get(2)).isIn(OK, CONFLICT, NOT_FOUND);
            assertThat(cast.arbiter.read(cast.image)).isEqualTo(outcomes.get(1) == OK ? NOT_FOUND : OK);
            if (outcomes.get(1) == CONFLICT) {
                byte[] shown = cast.arbiter.rest().bytes(guid);
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
                            : RestPerson.end(cast.seller.rest().delete(cast.image.toString())));
            assertThat(outcomes).containsOnly(OK, NOT_FOUND);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(NOT_FOUND);
            assertThat(cast.seller.store(cast.image, other)).isEqualTo(OK);
            assertThat(cast.buyer.read(cast.image)).isEqualTo(OK);
        }
    }

    /** Reads in one request, because two of them may well end differently here. */
    private static Outcome readOnce(Cast cast) {
        return RestPerson.end(cast.arbiter.rest().get(cast.image.toString()));
    }

    private static int messages(Cast cast) {
        try (Response answer = cast.buyer.rest().get("api/v1/deals/" + cast.deal + "/messages")) {
            return Integer.parseInt(answer.getHeaderString("X-Total-Count"));
        }
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
