package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tintype.client.NewDeal;
import org.tintype.client.NewMessage;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.client.UserChange;
import org.tintype.fixture.PatchJpeg;
import org.tintype.openapi.ApiDocument;
import org.tintype.openapi.ApiOperation;
import org.tintype.openapi.CheckedExchanges;
import org.tintype.openapi.SeenAnswer;

/** The API's document: that it is served, complete, and true. */
@ExtendWith(SharedServer.class)
class OpenApiIT {

    private static final List<ApiOperation> OPERATIONS = ApiDocument.OURS.operations();

    /** What is to be seen of an operation. The others want a server that is busy or broken. */
    private static final Set<Integer> REACHABLE =
            Set.of(200, 201, 204, 206, 304, 400, 401, 403, 404, 406, 409, 412, 413, 415, 416, 422);

    private static final String MEGABYTES = "wants more than 10 MiB";

    /** What is not reached here, and why. */
    private static final Map<SeenAnswer, String> ELSEWHERE = Map.of(
            new SeenAnswer("signIn", 404),
            "only where an identity provider is trusted",
            new SeenAnswer("changeMe", 409),
            "only of an identity provider's user",
            new SeenAnswer("uploadImage", 413),
            MEGABYTES,
            new SeenAnswer("replaceImage", 413),
            MEGABYTES);

    /** JSON that is larger than any that the service reads. */
    private static final String LONG_JSON = "{\"x\":\"" + "x".repeat(64 * 1024) + "\"}";

    private final Service service;

    OpenApiIT(Service service) {
        this.service = service;
    }

    @Test
    void theDocumentIsServedAsItIsWritten() throws Exception {
        try (Response answer = service.anonymous().get("openapi")) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(meaningOf(answer.readEntity(String.class))).isEqualTo(meaningOf(ApiDocument.ours()));
        }
    }

    /** Says what a server makes of a document that it has read: it may lose extensions and what is empty, and add a list. */
    private static JsonNode meaningOf(String yaml) throws JsonProcessingException {
        JsonNode document = Yaml.mapper().readTree(yaml);
        ((ObjectNode) document).remove("endpoints");
        document.findParents("x-text").forEach(schema -> ((ObjectNode) schema).remove("x-text"));
        // WildFly does not say that bodies are required, and says that nothing is known of two things.
        document.findValues("requestBody").forEach(body -> ((ObjectNode) body).remove("required"));
        for (String member : List.of("default", "description", "transforms", "contact", "externalDocs")) {
            document.findParents(member).stream()
                    .filter(parent -> parent.get(member).isEmpty()
                            && parent.get(member).asText().isEmpty())
                    .forEach(parent -> ((ObjectNode) parent).remove(member));
        }
        return document;
    }

    @Test
    void theDocumentIsValid() {
        assertThat(ApiDocument.OURS.messages()).isEmpty();
        assertThat(OPERATIONS).extracting(ApiOperation::id).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        assertThat(OPERATIONS)
                .allSatisfy(operation -> assertThat(operation.statuses().contains(401) || !operation.isGuarded())
                        .as(operation.toString())
                        .isTrue());
    }

    @Test
    void everyErrorIsAProblem() {
        assertThat(OPERATIONS)
                .allSatisfy(operation -> operation.text().getResponses().forEach((status, answer) -> {
                    if (Integer.parseInt(status) >= 400 && !operation.method().equals("HEAD")) {
                        assertThat(answer.getContent())
                                .as(operation + " " + status)
                                .containsOnlyKeys("application/problem+json");
                    }
                }));
    }

    @Test
    void everyInputHasLimits() {
        for (ApiOperation operation : OPERATIONS) {
            Stream.of(ApiOperation.JSON, ApiOperation.FORM)
                    .flatMap(type -> operation.schema(type).stream())
                    // A name or a password that is too long for anybody's is as wrong as any other.
                    .filter(schema -> !operation.id().equals("signIn"))
                    .forEach(schema -> {
                        assertThat(schema.getAdditionalProperties())
                                .as(operation.toString())
                                .isEqualTo(false);
                        schema.getProperties()
                                .forEach((name, member) ->
                                        assertLimited(operation + " " + name, ApiOperation.flat(member)));
                    });
            operation
                    .parametersIn("query")
                    .forEach(parameter -> assertLimited(operation + " " + parameter.getName(), parameter.getSchema()));
        }
    }

    /** Walks through all operations, in every way that the document speaks of. */
    @Test
    void whatTheDocumentPromisesIsSeen() {
        for (ApiOperation operation : OPERATIONS) {
            Scene scene = new Scene(service);
            Call call = scene.call(operation);
            send(call, service.anonymous());
            send(call, service.regular("stranger"));
            send(call.withPath(Scene.pathOf(operation, UUID.randomUUID().toString())), scene.caller);
            if (operation.text().getRequestBody() != null) {
                close(scene.caller.requestTo(call.path()).method(operation.method(), Entity.text("text")));
            }
            Mistake.all(operation).stream()
                    .filter(mistake -> !mistake.place().equals("path"))
                    .findFirst()
                    .ifPresent(mistake -> send(mistake.spoil().apply(call), scene.caller));
            if (operation.body(ApiOperation.JSON).isPresent()) {
                send(call.withBody(LONG_JSON), scene.caller);
            }
            close(call.send(scene.caller.requestTo(call.path()).header("Accept", "*/*;q=5")));
            if (operation.statuses().contains(406)) {
                close(call.send(scene.caller.requestTo(call.path()).header("Accept", "text/html")));
            }
            if (operation.statuses().contains(412)) {
                close(call.send(scene.caller.requestTo(call.path()).header("If-Match", "\"other\"")));
            }
            if (operation.statuses().contains(304)) {
                close(call.send(scene.caller.requestTo(call.path()).header("If-None-Match", "*")));
            }
            if (operation.statuses().contains(206)) {
                close(call.send(scene.caller.requestTo(call.path()).header("Range", "bytes=0-0")));
                close(call.send(scene.caller.requestTo(call.path()).header("Range", "bytes=999999999-")));
            }
            if (operation.id().equals("closeDispute")) {
                Tintype arbiter = scene.arbiter.typed();
                scene.caller.typed().deals().openDispute(scene.deal, idOf(arbiter), "It is broken.");
            }
            send(call, scene.caller);
            send(call, scene.caller); // A user's name is taken now, and a dispute open.
        }
        takeTwice();
        holdEvidence();
        excludeOneself();

        Set<SeenAnswer> promised = OPERATIONS.stream()
                .flatMap(operation -> operation.statuses().stream()
                        .filter(REACHABLE::contains)
                        .map(status -> new SeenAnswer(operation.id(), status)))
                .collect(Collectors.toSet());
        assertThat(promised).containsAll(ELSEWHERE.keySet());
        promised.removeAll(ELSEWHERE.keySet());
        assertThat(CheckedExchanges.seen()).containsAll(promised);
    }

    /** Uses identifiers again: for the same, for something else, and as somebody else. */
    private void takeTwice() {
        Scene scene = new Scene(service);
        Tintype caller = scene.caller.typed();
        Tintype buyer = scene.buyer.typed();
        NewDeal sale = NewDeal.of("A camera", idOf(caller), idOf(buyer)).id(UUID.randomUUID());
        assertThat(caller.deals().begin(sale)).isEqualTo(caller.deals().begin(sale));
        assertRefused(409, () -> buyer.deals().begin(sale));
        UUID id = UUID.randomUUID();
        NewMessage message = NewMessage.of("Look").id(id);
        assertThat(caller.deals().send(scene.deal, message))
                .isEqualTo(caller.deals().send(scene.deal, message));
        assertRefused(409, () -> caller.deals()
                .send(scene.deal, NewMessage.of("Look there").id(id)));
        assertRefused(403, () -> buyer.images().upload(picture(16).id(UUID.fromString(scene.image))));
        UUID own = buyer.images().upload(picture(16).id(UUID.randomUUID())).id();
        assertRefused(409, () -> buyer.images().upload(picture(24).id(own)));
    }

    /** Administrators do not shut themselves out. */
    private void excludeOneself() {
        Tintype admin = service.regular("caller of all", "user", "admin").typed();
        UUID self = idOf(admin);
        assertRefused(409, () -> admin.users().change(self, UserChange.disabled(true)));
    }

    private void holdEvidence() {
        Tintype seller = service.regular("seller").typed();
        Tintype buyer = service.regular("buyer").typed();
        Tintype arbiter = service.regular("arbiter", "user", "arbiter").typed();
        UUID deal = seller.deals()
                .begin(NewDeal.of("A camera", idOf(seller), idOf(buyer)))
                .id();
        UUID image = seller.images().upload(picture(16)).id();
        seller.deals().send(deal, NewMessage.of("Look", image));
        buyer.deals().openDispute(deal, idOf(arbiter), "It is broken.");
        assertRefused(409, () -> seller.images().delete(image));
        assertRefused(409, () -> seller.images().replace(image, picture(24)));
    }

    private static Upload picture(int width) {
        return Upload.of(PatchJpeg.of(width, 16).bytes(), "x.jpg");
    }

    private static UUID idOf(Tintype user) {
        return user.me().get().id();
    }

    private static void send(Call call, RestClient client) {
        close(call.send(client));
    }

    private static void close(Response answer) {
        answer.close();
    }

    private static void assertLimited(String what, Schema<?> schema) {
        switch (schema.getType()) {
            case "boolean" -> assertThat(schema.getType()).isEqualTo("boolean");
            case "integer" ->
                assertThat(schema.getMinimum() != null && schema.getMaximum() != null)
                        .as(what)
                        .isTrue();
            case "array" -> {
                assertThat(schema.getMaxItems()).as(what).isNotNull();
                assertLimited(what, schema.getItems());
            }
            default ->
                assertThat(schema.getMaxLength() != null
                                || schema.getEnum() != null
                                || schema.getPattern() != null
                                || "binary".equals(schema.getFormat()))
                        .as(what)
                        .isTrue();
        }
    }
}
