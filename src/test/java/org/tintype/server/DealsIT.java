package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;
import static org.tintype.server.RestAssert.assertWrong;
import static org.tintype.server.RestClient.read;
import static org.tintype.server.RestClient.readList;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.client.Deal;
import org.tintype.client.Links;
import org.tintype.client.ListQuery;
import org.tintype.client.Message;
import org.tintype.client.NewDeal;
import org.tintype.client.NewMessage;
import org.tintype.client.Paged;
import org.tintype.client.Problem;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.PatchJpeg;

/** Deals and their messages over REST. */
@ExtendWith(SharedServer.class)
class DealsIT {

    private static final UUID NOBODY = UUID.randomUUID();

    private final Service service;
    private final RestClient rawSeller;
    private final RestClient rawBuyer;
    private final Tintype admin;
    private final Tintype seller;
    private final Tintype buyer;
    private final UUID sellerId;
    private final UUID buyerId;
    private final Deal deal;
    private final String path;

    DealsIT(Service service) {
        this.service = service;
        this.rawSeller = service.newUser();
        this.rawBuyer = service.newUser();
        this.admin = service.admin().typed();
        this.seller = rawSeller.typed();
        this.buyer = rawBuyer.typed();
        this.sellerId = seller.me().get().id();
        this.buyerId = buyer.me().get().id();
        this.deal = seller.deals().begin(sale());
        this.path = "api/v1/deals/" + deal.id();
    }

    @Test
    void aDealIsDescribedToThoseWhoTakePart() {
        JsonObject described = read(rawSeller.get(path), 200);
        assertThat(described).containsOnlyKeys("id", "title", "seller", "buyer", "createdAt");
        assertThat(described.getString("id")).matches("[0-9a-f-]{36}");
        assertThat(described.getString("title")).isEqualTo("A camera");
        assertThat(described.getString("seller")).isEqualTo(sellerId.toString());
        assertThat(described.getString("buyer")).isEqualTo(buyerId.toString());
        assertThat(described.getString("createdAt"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                .satisfies(moment -> assertThat(Instant.parse(moment)).isEqualTo(deal.createdAt()));
        for (RestClient reader : List.of(rawBuyer, service.admin())) {
            assertThat(read(reader.get(path), 200)).isEqualTo(described);
        }
        String capitals = "api/v1/deals/" + deal.id().toString().toUpperCase(Locale.ROOT);
        assertThat(read(rawBuyer.get(capitals), 200)).isEqualTo(described);
    }

    @Test
    void nobodyElseSeesIt() {
        for (RestClient outside : List.of(service.newUser(), service.newUser("arbiter"))) {
            assertThatNothingIsOpen(403, outside.typed());
        }
        Tintype anonymous = service.anonymous().typed();
        assertThatNothingIsOpen(401, anonymous);
        assertRefused(401, () -> anonymous.deals().list(ListQuery.FIRST));
        assertRefused(401, () -> anonymous.deals().begin(sale()));
    }

    @Test
    void whereThereIsNoDealThereIsNothing() {
        assertRefused(404, () -> seller.deals().get(NOBODY));
        assertRefused(404, () -> seller.deals().messages(NOBODY, ListQuery.FIRST));
        assertRefused(404, () -> seller.deals().send(NOBODY, NewMessage.of("Hello")));
        for (String id : List.of("not-a-guid", "1-1-1-1-1")) {
            read(rawSeller.get("api/v1/deals/" + id), 404);
            read(rawSeller.get("api/v1/deals/" + id + "/messages"), 404);
            read(rawSeller.post("api/v1/deals/" + id + "/messages", Map.of("text", "Hello")), 404);
        }
    }

    @Test
    void locationNamesTheNewDeal() {
        UUID id = UUID.randomUUID();
        try (Response answer = rawSeller.post("api/v1/deals/", rawSale("id", id))) {
            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(answer.getHeaderString("Location"))
                    .isEqualTo(service.server().http() + "api/v1/deals/" + id);
        }
    }

    @Test
    void oneBeginsDealsOfOnesOwnAndAdministratorsAny() {
        assertRefused(403, () -> service.newUser().typed().deals().begin(sale()));
        assertThat(buyer.deals().begin(sale()).seller()).isEqualTo(sellerId);
        assertThat(admin.deals().begin(sale()).seller()).isEqualTo(sellerId);
    }

    @Test
    void theSameDealAgainIsTheSameDeal() {
        UUID id = UUID.randomUUID();
        JsonObject first = read(rawSeller.post("api/v1/deals", rawSale("id", id)), 201);

        assertThat(read(rawSeller.post("api/v1/deals", rawSale("id", id)), 200)).isEqualTo(first);

        NewDeal other = NewDeal.of("Another camera", sellerId, buyerId).id(id);
        for (Problem problem : List.of(
                assertRefused(409, () -> seller.deals().begin(other)),
                assertRefused(409, () -> buyer.deals().begin(sale().id(id))),
                assertRefused(409, () -> admin.deals().begin(sale().id(id))))) {
            assertThat(problem.toString()).doesNotContain("A camera").doesNotContain(sellerId.toString());
        }
    }

    @Test
    void everyBadMemberOfADealIsNamed() {
        assertThat(wrong(rawSeller.post("api/v1/deals", Map.of())))
                .containsExactlyInAnyOrder("title", "seller", "buyer");
        assertThat(wrong(rawSeller.post(
                        "api/v1/deals",
                        Map.of("id", "1", "title", "a\nb", "seller", 7, "buyer", "somebody", "price", 100))))
                .containsExactlyInAnyOrder("id", "title", "seller", "buyer", "price");
        assertWrong(() -> seller.deals().begin(NewDeal.of("x".repeat(129), sellerId, buyerId)), "title");
        assertWrong(() -> seller.deals().begin(NewDeal.of("A camera", sellerId, NOBODY)), "buyer");
        assertWrong(() -> seller.deals().begin(NewDeal.of("A camera", NOBODY, NOBODY)), "seller", "buyer", "buyer");
        assertWrong(() -> seller.deals().begin(NewDeal.of("A camera", sellerId, sellerId)), "buyer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"id\":null,\"title\":null}", "{\"text\":"})
    void anyOtherBodyIsUnprocessable(String body) {
        for (String target : List.of("api/v1/deals", path + "/messages", path + "/dispute")) {
            assertThat(read(rawSeller.request(target).post(Entity.json(body)), 422)
                            .getJsonArray("errors"))
                    .isNotEmpty();
            read(rawSeller.request(target).post(Entity.text(body)), 415);
        }
        read(rawSeller.request(path + "/dispute").method("PATCH", Entity.json(body)), 422);
    }

    @Test
    void oneSeesTheDealsThatOneMayReadTheNewestFirst() {
        Tintype newcomer = service.newUser().typed();
        Deal second = seller.deals().begin(sale());
        Deal third = buyer.deals()
                .begin(NewDeal.of("A camera", buyerId, newcomer.me().get().id()));

        assertThat(seller.deals().list(ListQuery.FIRST).entries()).containsExactly(second, deal);
        assertThat(buyer.deals().list(ListQuery.FIRST).entries()).containsExactly(third, second, deal);
        assertThat(service.newUser().typed().deals().list(ListQuery.FIRST).entries())
                .isEmpty();
        assertThat(admin.deals().list(ListQuery.FIRST.perPage(100)).entries()).contains(third, second, deal);
    }

    @Test
    void dealsComeInPages() {
        Stream.generate(() -> seller.deals().begin(sale())).limit(4).forEach(made -> assertThat(made.title())
                .isEqualTo("A camera"));
        List<Deal> all = seller.deals().list(ListQuery.FIRST).entries();

        Paged<Deal> second = seller.deals().list(ListQuery.FIRST.page(1).perPage(2));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.links()).isEqualTo(new Links(page(0, 2), page(0, 2), page(2, 2), page(2, 2)));
        assertThat(second.entries()).isEqualTo(all.subList(2, 4));
        assertThat(seller.deals().list(ListQuery.FIRST.page(2).perPage(2)).entries())
                .isEqualTo(all.subList(4, 5));

        Paged<Deal> beyond = seller.deals().list(ListQuery.FIRST.page(7));
        assertThat(beyond.total()).isEqualTo(5);
        assertThat(beyond.links()).isEqualTo(new Links(page(0, 20), page(0, 20), Optional.empty(), page(0, 20)));
        assertThat(beyond.entries()).isEmpty();

        Paged<Deal> nothing = service.newUser().typed().deals().list(ListQuery.FIRST);
        assertThat(nothing.total()).isZero();
        assertThat(nothing.links()).isEqualTo(new Links(page(0, 20), Optional.empty(), Optional.empty(), page(0, 20)));
    }

    @Test
    void linksKeepAllOtherParametersAsTheyAreWritten() {
        String list = service.server().http() + "api/v1/deals?";
        seller.deals().begin(sale());
        try (Response answer = rawSeller.follow("api/v1/deals?page=0&perPage=1&colour=red%26blue")) {
            assertThat(answer.getHeaderString("Link").split(", "))
                    .containsExactlyInAnyOrder(
                            "<" + list + "colour=red%26blue&page=0&perPage=1>; rel=\"first\"",
                            "<" + list + "colour=red%26blue&page=1&perPage=1>; rel=\"next\"",
                            "<" + list + "colour=red%26blue&page=1&perPage=1>; rel=\"last\"");
            assertThat(readList(rawSeller.follow(answer.getLink("next").getUri().toString())))
                    .singleElement()
                    .satisfies(next ->
                            assertThat(next.getString("id")).isEqualTo(deal.id().toString()));
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
        for (String list : List.of("api/v1/deals", path + "/messages")) {
            JsonObject problem = read(rawSeller.follow(list + "?" + query), 422);
            assertThat(RestClient.errors(problem, "parameter")).containsExactly("page", "perPage");
        }
    }

    @Test
    void aMessageIsDescribedToThoseWhoTakePart() {
        UUID image = seller.images().upload(photo()).id();
        UUID promised = UUID.randomUUID();

        JsonObject message = read(
                rawSeller.post(path + "/messages", Map.of("text", " Look\nat 😀 ", "images", List.of(promised, image))),
                201);

        assertThat(message).containsOnlyKeys("id", "deal", "author", "text", "sentAt", "images");
        assertThat(message.getString("id")).matches("[0-9a-f-]{36}");
        assertThat(message.getString("deal")).isEqualTo(deal.id().toString());
        assertThat(message.getString("author")).isEqualTo(sellerId.toString());
        assertThat(message.getString("text")).isEqualTo("Look\nat 😀");
        assertThat(message.getString("sentAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(message.getJsonArray("images"))
                .hasToString(
                        "[{\"id\":\"" + promised + "\",\"stored\":false},{\"id\":\"" + image + "\",\"stored\":true}]");
        for (RestClient reader : List.of(rawSeller, rawBuyer, service.admin())) {
            assertThat(readList(reader.get(path + "/messages"))).containsExactly(message);
        }
    }

    @Test
    void messagesComeInPagesTheOldestFirst() {
        List<Message> sent = Stream.of("one", "two", "three")
                .map(text -> seller.deals().send(deal.id(), NewMessage.of(text)))
                .toList();

        assertThat(buyer.deals().messages(deal.id(), ListQuery.FIRST).entries()).isEqualTo(sent);
        Paged<Message> first = buyer.deals().messages(deal.id(), ListQuery.FIRST.perPage(2));
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.links().prev()).isEmpty();
        assertThat(first.links().next()).contains(service.server().http().resolve(path + "/messages?page=1&perPage=2"));
        assertThat(first.entries()).isEqualTo(sent.subList(0, 2));
        assertThat(buyer.deals()
                        .messages(deal.id(), ListQuery.FIRST.perPage(2).page(1))
                        .entries())
                .isEqualTo(sent.subList(2, 3));
    }

    @Test
    void administratorsReadButDoNotSpeakForOthers() {
        assertRefused(403, () -> admin.deals().send(deal.id(), NewMessage.of("Hello")));
        assertThat(messages(admin)).isEmpty();
    }

    @Test
    void everyBadMemberOfAMessageIsNamed() {
        String list = path + "/messages";
        String image = UUID.randomUUID().toString();
        assertThat(wrong(rawSeller.post(list, Map.of()))).containsExactly("text");
        assertThat(wrong(rawSeller.post(list, Map.of("text", "", "images", List.of()))))
                .containsExactly("text");
        assertThat(wrong(rawSeller.post(
                        list,
                        Map.of(
                                "id", 1,
                                "text", "x".repeat(4001),
                                "images", List.of(image, image),
                                "author", buyerId.toString()))))
                .containsExactlyInAnyOrder("id", "text", "images", "author");
        for (Object images : List.of(
                image,
                Map.of(),
                List.of(7),
                List.of("x.jpg"),
                Stream.generate(UUID::randomUUID).limit(21).toList())) {
            assertThat(wrong(rawSeller.post(list, Map.of("text", "Look", "images", images))))
                    .containsExactly("images");
        }
        assertThat(messages(buyer)).isEmpty();
    }

    @Test
    void theLongestMessageIsTaken() {
        UUID[] images = Stream.generate(UUID::randomUUID).limit(20).toArray(UUID[]::new);
        Message message = seller.deals().send(deal.id(), NewMessage.of("😀".repeat(4000), images));
        assertThat(messages(buyer)).containsExactly(message);
        assertThat(message.text()).isEqualTo("😀".repeat(4000));
        assertThat(message.images()).extracting(Message.Attachment::id).containsExactly(images);
    }

    @Test
    void theSameMessageAgainIsTheSameMessage() {
        UUID later = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        Map<String, Object> sent = Map.of("id", id, "text", "Look", "images", List.of(NOBODY, later));
        JsonObject first = read(rawSeller.post(path + "/messages", sent), 201);

        assertThat(read(rawSeller.post(path + "/messages", sent), 200)).isEqualTo(first);

        UUID second = seller.deals().begin(sale()).id();
        NewMessage message = NewMessage.of("Look", NOBODY, later).id(id);
        NewMessage bare = NewMessage.of("Look");
        for (Problem problem : List.of(
                assertRefused(409, () -> seller.deals()
                        .send(deal.id(), NewMessage.of("Look!", NOBODY, later).id(id))),
                assertRefused(409, () -> seller.deals()
                        .send(deal.id(), NewMessage.of("Look", later, NOBODY).id(id))),
                assertRefused(409, () -> seller.deals().send(deal.id(), bare.id(id))),
                assertRefused(409, () -> seller.deals().send(second, message)),
                assertRefused(409, () -> buyer.deals().send(deal.id(), bare.id(id))),
                assertRefused(409, () -> seller.deals().send(deal.id(), bare.id(deal.id()))),
                assertRefused(409, () -> seller.deals().begin(sale().id(id))))) {
            assertThat(problem.toString()).doesNotContain("Look").doesNotContain(later.toString());
        }
        assertThat(readList(rawBuyer.get(path + "/messages"))).containsExactly(first);
    }

    @Test
    void anImageIsSeenByThoseWhoMayReadTheMessage() {
        UUID image = seller.images().upload(photo()).id();
        assertRefused(403, () -> buyer.images().get(image));

        seller.deals().send(deal.id(), NewMessage.of("Look", image));

        assertThat(buyer.content().get(image)).isNotEmpty();
        assertThat(buyer.images().get(image).id()).isEqualTo(image);
        assertRefused(403, () -> service.newUser().typed().images().get(image));
        assertRefused(403, () -> buyer.images().replace(image, photo()));
        assertRefused(403, () -> buyer.images().delete(image));
    }

    @Test
    void aGuidInAMessageIsReservedForItsAuthor() {
        UUID image = UUID.randomUUID();
        seller.deals().send(deal.id(), NewMessage.of("Look", image));
        assertRefused(404, () -> buyer.content().get(image));

        assertRefused(403, () -> buyer.images().upload(photo().id(image)));
        assertThat(seller.images().upload(photo().id(image)).id()).isEqualTo(image);

        assertThat(buyer.content().get(image)).isNotEmpty();
        assertThat(messages(buyer)).singleElement().satisfies(message -> assertThat(message.images())
                .containsExactly(new Message.Attachment(image, true)));
    }

    @Test
    void somebodyElsesImageIsNotOpenedAndNothingIsSent() {
        Tintype stranger = service.newUser().typed();
        UUID secret = stranger.images().upload(photo()).id();
        UUID free = UUID.randomUUID();

        assertRefused(403, () -> seller.deals().send(deal.id(), NewMessage.of("Mine!", free, secret)));

        assertThat(messages(seller)).isEmpty();
        assertRefused(403, () -> seller.images().get(secret));
        assertThat(stranger.images().upload(photo().id(free)).id()).isEqualTo(free);
    }

    @Test
    void imagesAreQuotedWithinADeal() {
        UUID image = seller.images().upload(photo()).id();
        seller.deals().send(deal.id(), NewMessage.of("Look", image));
        buyer.deals().send(deal.id(), NewMessage.of("Look", image));
        assertThat(messages(seller)).hasSize(2);
    }

    @Test
    void pathsEndWithASlashOrWithout() {
        RestClient arbiter = service.newUser("arbiter");
        for (String slash : List.of("", "/")) {
            JsonObject begun = read(rawSeller.post("api/v1/deals" + slash, rawSale()), 201);
            String one = "api/v1/deals/" + begun.getString("id");
            assertThat(readList(rawSeller.get("api/v1/deals" + slash))).contains(begun);
            assertThat(read(rawSeller.get(one + slash), 200)).isEqualTo(begun);
            JsonObject message = read(rawSeller.post(one + "/messages" + slash, Map.of("text", "Hi")), 201);
            String messages = one + "/messages" + slash;
            try (Response answer = rawSeller.get(messages)) {
                assertThat(answer.getHeaderString("Link"))
                        .contains("<" + service.server().http() + messages + "?page=0&perPage=20>; rel=\"first\"");
                assertThat(readList(answer)).containsExactly(message);
            }
            String dispute = one + "/dispute" + slash;
            read(rawSeller.post(dispute, Map.of("arbiter", arbiter.userId(), "reason", "It is broken.")), 201);
            read(arbiter.patch(dispute, Map.of("open", false)), 200);
        }
    }

    private void assertThatNothingIsOpen(int status, Tintype outside) {
        assertRefused(status, () -> outside.deals().get(deal.id()));
        assertRefused(status, () -> outside.deals().messages(deal.id(), ListQuery.FIRST));
        assertRefused(status, () -> outside.deals().send(deal.id(), NewMessage.of("Hello")));
    }

    private List<Message> messages(Tintype reader) {
        return reader.deals().messages(deal.id(), ListQuery.FIRST).entries();
    }

    private NewDeal sale() {
        return NewDeal.of("A camera", sellerId, buyerId);
    }

    private static List<String> wrong(Response answer) {
        return RestClient.errors(read(answer, 422), "field");
    }

    /** Returns what begins a deal between seller and buyer, with some members more or other ones. */
    private Map<String, Object> rawSale(Object... others) {
        Map<String, Object> sale =
                new HashMap<>(Map.of("title", "A camera", "seller", sellerId.toString(), "buyer", buyerId.toString()));
        for (int i = 0; i < others.length; i += 2) {
            sale.put((String) others[i], others[i + 1]);
        }
        return sale;
    }

    private Optional<URI> page(int number, int size) {
        return Optional.of(service.server().http().resolve("api/v1/deals?page=" + number + "&perPage=" + size));
    }

    private static Upload photo() {
        return Upload.of(PatchJpeg.of(32, 24).bytes(), "camera.jpg");
    }
}
