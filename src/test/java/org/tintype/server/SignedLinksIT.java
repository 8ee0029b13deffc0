package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.errors;
import static org.tintype.server.RestClient.form;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.client.NewDeal;
import org.tintype.client.NewLink;
import org.tintype.client.NewMessage;
import org.tintype.client.SignedLink;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.PatchJpeg;

/** Signed links: what they show, and, attack by attack as {@code docs/security.md} lists them, what they do not. */
@ExtendWith(SharedServer.class)
class SignedLinksIT {

    private static final int WEEK = 604_800;
    private static final byte[] OTHER = PatchJpeg.of(24, 64).bytes();

    private final Service service;
    private final RestClient owner;
    private final String id;
    private final byte[] content;

    SignedLinksIT(Service service) {
        this.service = service;
        this.owner = service.regular("maker of links");
        this.id = owner.upload(PatchJpeg.of(64, 48).bytes(), "holiday.jpg").getString("id");
        this.content = owner.bytes(id);
    }

    @Test
    void linkShowsTheImageToWhoeverHasIt() {
        Instant before = Instant.now();
        SignedLink link = owner.typed().images().link(UUID.fromString(id), NewLink.of(300));
        assertThat(bytesOf(link.url().toString())).isEqualTo(content);
        assertThat(link.url().getRawPath()).isEqualTo("/" + id);
        assertThat(link.url().getRawQuery())
                .matches("maker=" + owner.userId() + "&key=[A-Za-z0-9_-]{11}&expires="
                        + link.expiresAt().getEpochSecond() + "&signature=[A-Za-z0-9_-]{43}");
        assertThat(link.expiresAt())
                .isAfterOrEqualTo(before.plusSeconds(300).truncatedTo(ChronoUnit.SECONDS))
                .isBefore(Instant.now().plusSeconds(301));
    }

    @Test
    void answersAreAsPrivateAsAllOthers() {
        String link = link(owner, Map.of("expiresIn", 300));
        try (Response answer = nobody(link);
                Response head = service.anonymous().requestTo(link).head();
                Response owners = owner.get(id)) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(head.getStatus()).isEqualTo(200);
            for (String header : List.of(
                    "Cache-Control",
                    "ETag",
                    "Content-Type",
                    "Content-Length",
                    "Content-Disposition",
                    "Content-Security-Policy",
                    "X-Content-Type-Options",
                    "Referrer-Policy",
                    "Repr-Digest")) {
                assertThat(answer.getHeaderString(header))
                        .as(header)
                        .isNotNull()
                        .isEqualTo(owners.getHeaderString(header))
                        .isEqualTo(head.getHeaderString(header));
            }
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(head.readEntity(byte[].class)).isEmpty();
        }
        try (Response known =
                service.anonymous().requestTo(link).header("If-None-Match", "*").get()) {
            assertThat(known.getStatus()).isEqualTo(304);
        }
        try (Response dead = nobody(link + "x")) {
            assertThat(dead.getStatus()).isEqualTo(403);
            assertThat(dead.getHeaderString("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void linkSaysTheFormatAndThatItIsADownload() {
        String link = link(owner, Map.of("expiresIn", 300, "format", "jpeg", "dl", true));
        assertThat(link).contains("/" + id + ".jpeg?dl=true&maker=");
        try (Response answer = nobody(link)) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeaderString("Content-Disposition")).startsWith("attachment; ");
            assertThat(answer.readEntity(byte[].class)).isEqualTo(content);
        }
        assertThat(link(owner, Map.of("expiresIn", 300, "dl", false))).doesNotContain("dl=");
    }

    @Test
    void linksAreNotKeptInCaches() {
        try (Response answer = owner.post(linksOf(id), Map.of("expiresIn", 300))) {
            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void theLinkDecidesAndNotTheToken() {
        String link = link(owner, Map.of("expiresIn", 300));
        RestClient stranger = service.regular("stranger");
        read(stranger.get(id), 403);
        try (Response answer = stranger.follow(link)) {
            assertThat(answer.getStatus()).isEqualTo(200);
        }
        read(owner.follow(link + "x"), 403);
        read(owner.follow(id + "?signature=x"), 403);
    }

    @Test
    void whoMayReadMayMakeALinkButNotForLong() {
        read(service.regular("stranger").post(linksOf(id), Map.of("expiresIn", 1)), 403);
        read(owner.post(linksOf(UUID.randomUUID().toString()), Map.of("expiresIn", 1)), 404);
        read(service.anonymous().post(linksOf(id), Map.of("expiresIn", 1)), 401);
        read(owner.patch("api/v1/images/" + id, Map.of("public", true)), 200);
        RestClient reader = service.regular("stranger");
        for (RestClient manager : List.of(owner, service.admin())) {
            assertOpen(link(manager, Map.of("expiresIn", WEEK)));
            assertThat(errors(read(manager.post(linksOf(id), Map.of("expiresIn", WEEK + 1)), 422), "field"))
                    .containsExactly("expiresIn");
        }
        assertOpen(link(reader, Map.of("expiresIn", 300)));
        assertThat(errors(read(reader.post(linksOf(id), Map.of("expiresIn", 301, "format", "exe")), 422), "field"))
                .containsExactlyInAnyOrder("expiresIn", "format");
    }

    @Test
    void everythingWrongIsNamedInOneAnswer() {
        Map<String, Object> wrong = Map.of("expiresIn", "300", "format", "JPG", "transform", 7, "dl", 1, "maker", "me");
        assertThat(errors(read(owner.post(linksOf(id), wrong), 422), "field"))
                .containsExactlyInAnyOrder("expiresIn", "format", "transform", "dl", "maker");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dl=true& | ''",
                "dl=true | dl=false",
                "dl=true | dl=true&dl=true",
                "maker=[^&]*& | ''",
                "maker=[^&]* | maker=0f8fad5b-d9cb-469f-a165-70867728950e",
                "maker=[^&]* | $0&$0",
                "key=[^&]*& | ''",
                "key=[^&]* | key=AAAAAAAAAAA",
                "key=[^&]* | key=",
                "expires=[^&]*& | ''",
                "expires= | expires=1",
                "expires= | expires=0",
                "expires=[^&]* | expires=soon",
                "&signature=.* | ''",
                "signature= | signature=A",
                "signature=.* | signature=",
                ".$ | ",
                "$ | =",
                "$ | &transform=w_100",
                "$ | &transform=",
                "$ | &unknown=x",
                "$ | &",
                "$ | &dl=false",
            })
    void changedLinkIsDead(String part, String replacement) {
        String link = link(owner, Map.of("expiresIn", 300, "dl", true));
        assertOpen(link);
        String changed = link.replaceFirst(part, replacement == null ? "" : replacement);
        assertThat(changed).isNotEqualTo(link);
        assertDead(changed);
    }

    @Test
    void parametersMayComeInAnotherOrder() {
        URI link = URI.create(link(owner, Map.of("expiresIn", 300)));
        List<String> parameters = new ArrayList<>(List.of(link.getRawQuery().split("&", -1)));
        Collections.reverse(parameters);
        assertOpen("/" + id + "?" + String.join("&", parameters));
    }

    @Test
    void linkToOneImageOpensNoOther() {
        JsonObject other = owner.upload(OTHER, "other.jpg");
        String link = link(owner, Map.of("expiresIn", 300));
        assertDead(link.replace(id, other.getString("id")));
        assertDead(link.replace(id, other.getString("name")));
        String name = read(owner.get("api/v1/images/" + id), 200).getString("name");
        assertDead(link.replace(id, name));
        assertDead(link.replace(id, id.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".webp", ".exe", "."})
    void linkToOneRenditionOpensNoOther(String extension) {
        assertDead(link(owner, Map.of("expiresIn", 300)).replace(id, id + extension));
        assertDead(link(owner, Map.of("expiresIn", 300, "format", "jpeg")).replace(".jpeg?", extension + "?"));
        assertDead(link(owner, Map.of("expiresIn", 300, "format", "jpg")).replace(".jpg?", "?"));
    }

    @Test
    void expiredLinkIsDead() {
        String link = link(owner, Map.of("expiresIn", 1));
        service.server().await("lets the link expire", () -> {
            try (Response answer = nobody(link)) {
                return answer.getStatus() == 403;
            }
        });
        long expires = Long.parseLong(link.replaceFirst(".*expires=([0-9]*).*", "$1"));
        assertThat(Instant.now()).isAfterOrEqualTo(Instant.ofEpochSecond(expires));
        assertDead(link.replace("expires=" + expires, "expires=" + (expires + 60)));
    }

    @Test
    void endedLinksAreDead() {
        RestClient reader = service.regular("stranger");
        read(owner.patch("api/v1/images/" + id, Map.of("public", true)), 200);
        String before = link(reader, Map.of("expiresIn", 300));
        String own = link(owner, Map.of("expiresIn", WEEK));
        read(endLinks(reader), 403);
        assertOpen(before);
        String tag = tag();
        try (Response ended = endLinks(owner)) {
            assertThat(ended.getStatus()).isEqualTo(204);
        }
        assertDead(before);
        assertDead(own);
        assertOpen(link(reader, Map.of("expiresIn", 300)));
        assertThat(tag()).isEqualTo(tag);
        read(owner.request("api/v1/images/" + UUID.randomUUID() + "/links").delete(), 404);
        read(service.anonymous().request(linksOf(id)).delete(), 401);
    }

    @Test
    void linkOfADisabledMakerIsDead() {
        RestClient maker = service.newUser();
        read(owner.patch("api/v1/images/" + id, Map.of("public", true)), 200);
        String link = link(maker, Map.of("expiresIn", 300));
        String account = "api/v1/users/" + maker.userId();
        read(service.admin().patch(account, Map.of("disabled", true)), 200);
        assertDead(link);
        read(service.admin().patch(account, Map.of("disabled", false)), 200);
        assertOpen(link);
    }

    @Test
    void linkOfAMakerWhoMayReadNoMoreIsDead() {
        read(owner.patch("api/v1/images/" + id, Map.of("public", true)), 200);
        String link = link(service.regular("stranger"), Map.of("expiresIn", 300));
        String own = link(owner, Map.of("expiresIn", 300));
        read(owner.patch("api/v1/images/" + id, Map.of("public", false)), 200);
        assertDead(link);
        assertOpen(own);
    }

    @Test
    void linkOfAnArbiterEndsWithTheDispute() {
        RestClient buyer = service.regular("buyer");
        RestClient arbiter = service.newUser("user", "arbiter");
        Tintype seller = owner.typed();
        UUID deal = seller.deals()
                .begin(NewDeal.of("A camera", idOf(owner), idOf(buyer)))
                .id();
        seller.deals().send(deal, NewMessage.of("Look", UUID.fromString(id)));
        buyer.typed().deals().openDispute(deal, idOf(arbiter), "It is broken.");
        String link = link(arbiter, Map.of("expiresIn", 300));
        String buyers = link(buyer, Map.of("expiresIn", 300));
        assertOpen(link);
        arbiter.typed().deals().closeDispute(deal);
        assertDead(link);
        assertOpen(buyers);
    }

    @Test
    void linkOfAMakerWhoLostTheRoleIsDead() {
        RestClient admin = service.newUser("user", "admin");
        String link = link(admin, Map.of("expiresIn", WEEK));
        assertOpen(link);
        read(service.admin().patch("api/v1/users/" + admin.userId(), Map.of("roles", List.of("user"))), 200);
        assertDead(link);
    }

    @Test
    void linkToADeletedImageIsDeadForGood() {
        String link = link(owner, Map.of("expiresIn", WEEK));
        owner.typed().images().delete(UUID.fromString(id));
        assertDead(link);
        read(owner.upload(form().file(OTHER, "other.jpg").text("id", id)), 201);
        assertDead(link);
        assertOpen(link(owner, Map.of("expiresIn", 300)));
    }

    @Test
    void linkShowsOtherContentOfItsImage() {
        String link = link(owner, Map.of("expiresIn", 300));
        owner.typed().images().replace(UUID.fromString(id), Upload.of(OTHER, "other.jpg"));
        assertThat(bytesOf(link)).isEqualTo(owner.bytes(id)).isNotEqualTo(content);
    }

    @Test
    void signaturesAreNotLogged() {
        String link = link(owner, Map.of("expiresIn", 300));
        String signature = link.replaceFirst(".*signature=", "");
        assertOpen(link);
        JsonObject problem = read(nobody(link + "&x=y"), 403);
        assertThat(problem.toString()).doesNotContain(signature);
        assertThat(problem.getString("instance")).isEqualTo("/" + id);
        assertThat(service.server().log()).doesNotContain(signature);
    }

    private String link(RestClient maker, Map<String, ?> wish) {
        return read(maker.post(linksOf(id), wish), 201).getString("url");
    }

    private static UUID idOf(RestClient user) {
        return UUID.fromString(user.userId());
    }

    private static String linksOf(String image) {
        return "api/v1/images/" + image + "/links";
    }

    private Response endLinks(RestClient client) {
        return client.request(linksOf(id)).delete();
    }

    private String tag() {
        try (Response answer = owner.get("api/v1/images/" + id)) {
            return answer.getHeaderString("ETag");
        }
    }

    private Response nobody(String link) {
        return service.anonymous().follow(link);
    }

    private byte[] bytesOf(String link) {
        try (Response answer = nobody(link)) {
            assertThat(answer.getStatus()).as(link).isEqualTo(200);
            return answer.readEntity(byte[].class);
        }
    }

    private void assertOpen(String link) {
        assertThat(bytesOf(link)).isNotEmpty();
    }

    private void assertDead(String link) {
        read(nobody(link), 403);
    }
}
