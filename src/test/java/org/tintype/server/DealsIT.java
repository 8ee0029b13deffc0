package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.form;
import static org.tintype.server.RestClient.pathOf;
import static org.tintype.server.RestClient.read;
import static org.tintype.server.RestClient.readList;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.PatchJpeg;

/** Deals and their messages over REST. */
@ExtendWith(SharedServer.class)
class DealsIT {

    private static final String NOBODY = UUID.randomUUID().toString();

    private final Service service;
    private final RestClient seller;
    private final RestClient buyer;
    private final JsonObject deal;

    DealsIT(Service service) {
        this.service = service;
        this.seller = service.newUser();
        this.buyer = service.newUser();
        this.deal = seller.deal(seller, buyer);
    }

    @Test
    void aDealIsDescribedToThoseWhoTakePart() {
        assertThat(deal).containsOnlyKeys("id", "title", "seller", "buyer", "createdAt");
        assertThat(deal.getString("id")).matches("[0-9a-f-]{36}");
        assertThat(deal.getString("title")).isEqualTo("A camera");
        assertThat(deal.getString("seller")).isEqualTo(seller.userId());
        assertThat(deal.getString("buyer")).isEqualTo(buyer.userId());
        assertThat(deal.getString("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        for (RestClient reader : List.of(seller, buyer, service.admin())) {
            assertThat(read(reader.get(pathOf(deal)), 200)).isEqualTo(deal);
        }
        String capitals = "api/v1/deals/" + deal.getString("id").toUpperCase(Locale.ROOT);
        assertThat(read(buyer.get(capitals), 200)).isEqualTo(deal);
    }

    @Test
    void nobodyElseSeesIt() {
        for (RestClient other : List.of(service.newUser(), service.newUser("arbiter"))) {
            read(other.get(pathOf(deal)), 403);
            read(other.get(pathOf(deal) + "/messages"), 403);
            read(other.send(deal, Map.of("text", "Hello")), 403);
        }
        read(service.anonymous().get(pathOf(deal)), 401);
        read(service.anonymous().get("api/v1/deals"), 401);
        read(service.anonymous().post("api/v1/deals", sale()), 401);
        read(service.anonymous().get(pathOf(deal) + "/messages"), 401);
        read(service.anonymous().send(deal, Map.of("text", "Hello")), 401);
    }

    @Test
    void whereThereIsNoDealThereIsNothing() {
        for (String id : List.of(NOBODY, "not-a-guid", "1-1-1-1-1")) {
            read(seller.get("api/v1/deals/" + id), 404);
            read(seller.get("api/v1/deals/" + id + "/messages"), 404);
            read(seller.post("api/v1/deals/" + id + "/messages", Map.of("text", "Hello")), 404);
        }
    }

    @Test
    void locationNamesTheNewDeal() {
        UUID id = UUID.randomUUID();
        try (Response answer = seller.post("api/v1/deals/", sale("id", id))) {
            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(answer.getHeaderString("Location"))
                    .isEqualTo(service.server().http() + "api/v1/deals/" + id);
        }
    }

    @Test
    void oneBeginsDealsOfOnesOwnAndAdministratorsAny() {
        read(service.newUser().post("api/v1/deals", sale()), 403);
        read(buyer.post("api/v1/deals", sale()), 201);
        read(service.admin().post("api/v1/deals", sale()), 201);
    }

    @Test
    void theSameDealAgainIsTheSameDeal() {
        UUID id = UUID.randomUUID();
        Map<String, Object> sale = sale("id", id);
        JsonObject first = read(seller.post("api/v1/deals", sale), 201);

        assertThat(read(seller.post("api/v1/deals", sale), 200)).isEqualTo(first);

        Map<String, Object> other = sale("id", id, "title", "Another camera");
        for (JsonObject problem : List.of(
                read(seller.post("api/v1/deals", other), 409),
                read(buyer.post("api/v1/deals", sale), 409),
                read(service.admin().post("api/v1/deals", sale), 409))) {
            assertThat(problem.toString()).doesNotContain("A camera").doesNotContain(seller.userId());
        }
    }

    @Test
    void everyBadMemberOfADealIsNamed() {
        assertThat(wrong(seller.post("api/v1/deals", Map.of()))).containsExactlyInAnyOrder("title", "seller", "buyer");
        assertThat(wrong(seller.post(
                        "api/v1/deals",
                        Map.of("id", "1", "title", "a\nb", "seller", 7, "buyer", "somebody", "price", 100))))
                .containsExactlyInAnyOrder("id", "title", "seller", "buyer", "price");
        assertThat(wrong(seller.post("api/v1/deals", sale("title", "x".repeat(129)))))
                .containsExactly("title");
        assertThat(wrong(seller.post("api/v1/deals", sale("buyer", NOBODY)))).containsExactly("buyer");
        assertThat(wrong(seller.post("api/v1/deals", sale("seller", NOBODY, "buyer", NOBODY))))
                .containsExactlyInAnyOrder("seller", "buyer", "buyer");
        assertThat(wrong(seller.post("api/v1/deals", sale("buyer", seller.userId()))))
                .containsExactly("buyer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"id\":null,\"title\":null}", "{\"text\":"})
    void anyOtherBodyIsUnprocessable(String body) {
        for (String path : List.of("api/v1/deals", pathOf(deal) + "/messages", pathOf(deal) + "/dispute")) {
            assertThat(read(seller.request(path).post(Entity.json(body)), 422).getJsonArray("errors"))
                    .isNotEmpty();
            read(seller.request(path).post(Entity.text(body)), 415);
        }
        read(seller.request(pathOf(deal) + "/dispute").method("PATCH", Entity.json(body)), 422);
    }

    @Test
    void oneSeesTheDealsThatOneMayReadTheNewestFirst() {
        JsonObject second = seller.deal(seller, buyer);
        JsonObject third = buyer.deal(buyer, service.newUser());

        assertThat(readList(seller.get("api/v1/deals"))).containsExactly(second, deal);
        assertThat(readList(buyer.get("api/v1/deals"))).containsExactly(third, second, deal);
        assertThat(readList(service.newUser().get("api/v1/deals"))).isEmpty();
        assertThat(readList(service.admin().get("api/v1/deals", "perPage", "100")))
                .contains(third, second, deal);
    }

    @Test
    void dealsComeInPages() {
        Stream.generate(() -> seller.deal(seller, buyer)).limit(4).forEach(made -> assertThat(made)
                .isNotEmpty());
        List<JsonObject> all = readList(seller.get("api/v1/deals"));
        String list = service.server().http() + "api/v1/deals?";

        try (Response answer = seller.follow("api/v1/deals?page=1&perPage=2&colour=red%26blue")) {
            assertThat(answer.getHeaderString("X-Total-Count")).isEqualTo("5");
            assertThat(links(answer))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "first", list + "colour=red%26blue&page=0&perPage=2",
                            "prev", list + "colour=red%26blue&page=0&perPage=2",
                            "next", list + "colour=red%26blue&page=2&perPage=2",
                            "last", list + "colour=red%26blue&page=2&perPage=2"));
            assertThat(readList(seller.follow(next(answer)))).isEqualTo(all.subList(4, 5));
            assertThat(readList(answer)).isEqualTo(all.subList(2, 4));
        }
        try (Response answer = seller.get("api/v1/deals", "page", "7")) {
            assertThat(answer.getHeaderString("X-Total-Count")).isEqualTo("5");
            assertThat(links(answer)).containsOnlyKeys("first", "prev", "last");
            assertThat(links(answer)).containsEntry("prev", list + "page=0&perPage=20");
            assertThat(readList(answer)).isEmpty();
        }
        try (Response answer = service.newUser().get("api/v1/deals")) {
            assertThat(answer.getHeaderString("X-Total-Count")).isEqualTo("0");
            assertThat(links(answer)).containsOnlyKeys("first", "last");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1&perPage=0",
                "page=one&perPage=101",
                "page=&perPage=",
                "page&perPage",
                "page=0&page=0&perPage=20&perPage=20",
                "page=21474836&perPage=1.5",
                "page=99999999999999999999&perPage=%2B5"
            })
    void badPagesAreNamed(String query) {
        for (String path : List.of("api/v1/deals", pathOf(deal) + "/messages")) {
            JsonObject problem = read(seller.follow(path + "?" + query), 422);
            assertThat(RestClient.errors(problem, "parameter")).containsExactly("page", "perPage");
        }
    }

    @Test
    void aMessageIsDescribedToThoseWhoTakePart() {
        String image = seller.upload(jpeg(), "camera.jpg").getString("id");
        String promised = UUID.randomUUID().toString();

        JsonObject message =
                read(seller.send(deal, Map.of("text", " Look\nat 😀 ", "images", List.of(promised, image))), 201);

        assertThat(message).containsOnlyKeys("id", "deal", "author", "text", "sentAt", "images");
        assertThat(message.getString("id")).matches("[0-9a-f-]{36}");
        assertThat(message.getString("deal")).isEqualTo(deal.getString("id"));
        assertThat(message.getString("author")).isEqualTo(seller.userId());
        assertThat(message.getString("text")).isEqualTo("Look\nat 😀");
        assertThat(message.getString("sentAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(message.getJsonArray("images"))
                .hasToString(
                        "[{\"id\":\"" + promised + "\",\"stored\":false},{\"id\":\"" + image + "\",\"stored\":true}]");
        for (RestClient reader : List.of(seller, buyer, service.admin())) {
            assertThat(readList(reader.get(pathOf(deal) + "/messages"))).containsExactly(message);
        }
    }

    @Test
    void messagesComeInPagesTheOldestFirst() {
        List<JsonObject> sent = Stream.of("one", "two", "three")
                .map(text -> read(seller.send(deal, Map.of("text", text)), 201))
                .toList();
        String list = pathOf(deal) + "/messages/";

        assertThat(readList(buyer.get(list))).isEqualTo(sent);
        try (Response answer = buyer.follow(list + "?perPage=2")) {
            assertThat(answer.getHeaderString("X-Total-Count")).isEqualTo("3");
            assertThat(links(answer))
                    .containsEntry("next", service.server().http() + list + "?page=1&perPage=2")
                    .containsOnlyKeys("first", "next", "last");
            assertThat(readList(buyer.follow(next(answer)))).isEqualTo(sent.subList(2, 3));
            assertThat(readList(answer)).isEqualTo(sent.subList(0, 2));
        }
    }

    @Test
    void administratorsReadButDoNotSpeakForOthers() {
        read(service.admin().send(deal, Map.of("text", "Hello")), 403);
        assertThat(readList(service.admin().get(pathOf(deal) + "/messages"))).isEmpty();
    }

    @Test
    void everyBadMemberOfAMessageIsNamed() {
        String image = UUID.randomUUID().toString();
        assertThat(wrong(seller.send(deal, Map.of()))).containsExactly("text");
        assertThat(wrong(seller.send(deal, Map.of("text", "", "images", List.of()))))
                .containsExactly("text");
        assertThat(wrong(seller.send(
                        deal,
                        Map.of(
                                "id", 1,
                                "text", "x".repeat(4001),
                                "images", List.of(image, image),
                                "author", buyer.userId()))))
                .containsExactlyInAnyOrder("id", "text", "images", "author");
        for (Object images : List.of(
                image,
                Map.of(),
                List.of(7),
                List.of("x.jpg"),
                Stream.generate(UUID::randomUUID).limit(21).toList())) {
            assertThat(wrong(seller.send(deal, Map.of("text", "Look", "images", images))))
                    .containsExactly("images");
        }
        assertThat(readList(buyer.get(pathOf(deal) + "/messages"))).isEmpty();
    }

    @Test
    void theLongestMessageIsTaken() {
        List<UUID> images = Stream.generate(UUID::randomUUID).limit(20).toList();
        JsonObject message = read(seller.send(deal, Map.of("text", "😀".repeat(4000), "images", images)), 201);
        assertThat(readList(buyer.get(pathOf(deal) + "/messages"))).containsExactly(message);
        assertThat(message.getJsonArray("images")).hasSize(20);
    }

    @Test
    void theSameMessageAgainIsTheSameMessage() {
        List<String> images = List.of(NOBODY, UUID.randomUUID().toString());
        UUID id = UUID.randomUUID();
        Map<String, Object> message = Map.of("id", id, "text", "Look", "images", images);
        JsonObject first = read(seller.send(deal, message), 201);

        assertThat(read(seller.send(deal, message), 200)).isEqualTo(first);

        List<String> swapped = List.of(images.get(1), images.get(0));
        for (JsonObject problem : List.of(
                read(seller.send(deal, Map.of("id", id, "text", "Look!", "images", images)), 409),
                read(seller.send(deal, Map.of("id", id, "text", "Look", "images", swapped)), 409),
                read(seller.send(deal, Map.of("id", id, "text", "Look")), 409),
                read(seller.send(seller.deal(seller, buyer), message), 409),
                read(buyer.send(deal, Map.of("id", id, "text", "Look")), 409),
                read(seller.send(deal, Map.of("id", deal.getString("id"), "text", "Look")), 409),
                read(seller.post("api/v1/deals", sale("id", id)), 409))) {
            assertThat(problem.toString()).doesNotContain("Look").doesNotContain(images.get(1));
        }
        assertThat(readList(buyer.get(pathOf(deal) + "/messages"))).containsExactly(first);
    }

    @Test
    void anImageIsSeenByThoseWhoMayReadTheMessage() {
        String image = seller.upload(jpeg(), "camera.jpg").getString("id");
        read(buyer.get("api/v1/images/" + image), 403);

        seller.send(deal, image);

        assertThat(buyer.bytes(image)).isNotEmpty();
        assertThat(read(buyer.get("api/v1/images/" + image), 200).getString("id"))
                .isEqualTo(image);
        read(service.newUser().get("api/v1/images/" + image), 403);
        read(buyer.replace(image, form().file(jpeg(), "mine.jpg")), 403);
        read(buyer.delete(image), 403);
    }

    @Test
    void aGuidInAMessageIsReservedForItsAuthor() {
        String image = UUID.randomUUID().toString();
        seller.send(deal, image);
        read(buyer.get(image), 404);

        read(buyer.upload(form().file(jpeg(), "x.jpg").text("id", image)), 403);
        read(seller.upload(form().file(jpeg(), "x.jpg").text("id", image)), 201);

        assertThat(buyer.bytes(image)).isNotEmpty();
        assertThat(readList(buyer.get(pathOf(deal) + "/messages"))
                        .get(0)
                        .getJsonArray("images")
                        .getJsonObject(0)
                        .getBoolean("stored"))
                .isTrue();
    }

    @Test
    void somebodyElsesImageIsNotOpenedAndNothingIsSent() {
        RestClient stranger = service.newUser();
        String secret = stranger.upload(jpeg(), "secret.jpg").getString("id");
        String free = UUID.randomUUID().toString();

        read(seller.send(deal, Map.of("text", "Mine!", "images", List.of(free, secret))), 403);

        assertThat(readList(seller.get(pathOf(deal) + "/messages"))).isEmpty();
        read(seller.get("api/v1/images/" + secret), 403);
        read(stranger.upload(form().file(jpeg(), "x.jpg").text("id", free)), 201);
    }

    @Test
    void imagesAreQuotedWithinADeal() {
        String image = seller.upload(jpeg(), "camera.jpg").getString("id");
        seller.send(deal, image);
        buyer.send(deal, image);
        assertThat(readList(seller.get(pathOf(deal) + "/messages"))).hasSize(2);
    }

    @Test
    void pathsEndWithASlashOrWithout() {
        for (String slash : List.of("", "/")) {
            JsonObject begun = read(seller.post("api/v1/deals" + slash, sale()), 201);
            RestClient arbiter = service.newUser("arbiter");
            assertThat(readList(seller.get("api/v1/deals" + slash))).contains(begun);
            assertThat(read(seller.get(pathOf(begun) + slash), 200)).isEqualTo(begun);
            JsonObject message = read(seller.post(pathOf(begun) + "/messages" + slash, Map.of("text", "Hi")), 201);
            assertThat(readList(seller.get(pathOf(begun) + "/messages" + slash)))
                    .containsExactly(message);
            String dispute = pathOf(begun) + "/dispute" + slash;
            read(seller.post(dispute, Map.of("arbiter", arbiter.userId(), "reason", "It is broken.")), 201);
            read(arbiter.patch(dispute, Map.of("open", false)), 200);
        }
    }

    private static List<String> wrong(Response answer) {
        return RestClient.errors(read(answer, 422), "field");
    }

    /** Returns what begins a deal between seller and buyer, with some members more or other ones. */
    private Map<String, Object> sale(Object... others) {
        Map<String, Object> sale =
                new HashMap<>(Map.of("title", "A camera", "seller", seller.userId(), "buyer", buyer.userId()));
        for (int i = 0; i < others.length; i += 2) {
            sale.put((String) others[i], others[i + 1]);
        }
        return sale;
    }

    private static Map<String, String> links(Response answer) {
        return Stream.of(answer.getHeaderString("Link").split(", "))
                .map(link -> link.split("; "))
                .collect(Collectors.toMap(
                        link -> link[1].replaceAll("rel=\"(.*)\"", "$1"),
                        link -> link[0].substring(1, link[0].length() - 1)));
    }

    private static String next(Response answer) {
        return Optional.ofNullable(links(answer).get("next")).orElseThrow();
    }

    private static byte[] jpeg() {
        return PatchJpeg.of(32, 24).bytes();
    }
}
