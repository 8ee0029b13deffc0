package org.tintype.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tintype.client.NewDeal;
import org.tintype.client.NewMessage;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.PatchJpeg;
import org.tintype.openapi.ApiOperation;
import org.tintype.openapi.ForbiddenJson;

/** What a request of any operation may speak of: people, an image and a deal, made for it; and the requests themselves. */
final class Scene {

    /** An administrator, who sells in the deal and owns the image, and so may do everything. */
    final RestClient caller;

    final RestClient buyer;
    final RestClient arbiter;
    final UUID deal;
    final String image;

    private final String changed;

    Scene(Service service) {
        caller = service.regular("caller of all", "user", "admin");
        buyer = service.regular("buyer");
        arbiter = service.regular("arbiter", "user", "arbiter");
        changed = service.newUser().userId();
        Tintype seller = caller.typed();
        deal = seller.deals()
                .begin(NewDeal.of(
                        "A camera",
                        seller.me().get().id(),
                        buyer.typed().me().get().id()))
                .id();
        UUID picture = seller.images()
                .upload(Upload.of(PatchJpeg.of(32, 24).bytes(), "scene.jpg"))
                .id();
        seller.deals().send(deal, NewMessage.of("Look", picture));
        image = picture.toString();
    }

    /** Returns a right request for an operation, with the members that the document's example of it has. */
    Call call(ApiOperation operation) {
        return new Call(
                operation, pathOf(operation, thingOf(operation)), "", members(operation), parts(operation), null);
    }

    /** Returns the path of an operation on another thing; of a picture, as the JPEG that it is. */
    static String pathOf(ApiOperation operation, String thing) {
        return operation.path().substring(1).replaceAll("\\{(id|image)}", thing).replace("{format}", "jpg");
    }

    private String thingOf(ApiOperation operation) {
        String path = operation.path();
        return path.contains("/users/") ? changed : path.contains("/deals/") ? deal.toString() : image;
    }

    private Map<String, String> members(ApiOperation operation) {
        Map<String, String> members = new LinkedHashMap<>();
        operation.body(ApiOperation.JSON).ifPresent(body -> {
            if (!(body.getExample() instanceof JsonNode example)) {
                throw new AssertionError("the request of " + operation + " has no example");
            }
            example.properties()
                    .forEach(member ->
                            members.put(member.getKey(), member.getValue().toString()));
        });
        members.replaceAll((name, json) -> switch (name) {
            case "seller" -> ForbiddenJson.quote(caller.userId());
            case "buyer" -> ForbiddenJson.quote(buyer.userId());
            case "arbiter" -> ForbiddenJson.quote(arbiter.userId());
            case "images" -> "[" + ForbiddenJson.quote(image) + "]";
            case "username" ->
                ForbiddenJson.quote("s-" + UUID.randomUUID().toString().substring(0, 12));
            case "password", "currentPassword" -> ForbiddenJson.quote(Service.PASSWORD);
            default -> json;
        });
        members.remove("id");
        return members;
    }

    private static List<Call.Part> parts(ApiOperation operation) {
        return operation.body(ApiOperation.FORM).isEmpty()
                ? List.of()
                : List.of(Call.Part.file("file", PatchJpeg.of(48, 16).bytes()));
    }
}
