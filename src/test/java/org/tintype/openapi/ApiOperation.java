package org.tintype.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the document.
 *
 * @param method its HTTP method
 * @param path the template of its path
 * @param text what the document says of it
 * @param parameters those that it shares with the other operations of its path
 */
public record ApiOperation(String method, String path, Operation text, List<Parameter> parameters) {

    public static final String JSON = "application/json";
    public static final String FORM = "multipart/form-data";

    public ApiOperation(String method, String path, Operation text, @Nullable List<Parameter> parameters) {
        this.method = method;
        this.path = path;
        this.text = text;
        this.parameters = Stream.of(parameters, text.getParameters())
                .filter(some -> some != null)
                .flatMap(List::stream)
                .toList();
    }

    public String id() {
        return text.getOperationId();
    }

    /** Returns the statuses that the document knows of. */
    public Set<Integer> statuses() {
        return text.getResponses().keySet().stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    /** Returns the parameters that stand in the path or in the query. */
    public List<Parameter> parametersIn(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.getIn().equals(place))
                .toList();
    }

    /** Returns the body of a request, of a media type. */
    public Optional<MediaType> body(String mediaType) {
        return text.getRequestBody() == null
                ? Optional.empty()
                : Optional.ofNullable(text.getRequestBody().getContent().get(mediaType));
    }

    /** Returns the schema of a request's body, of a media type. */
    public Optional<Schema<?>> schema(String mediaType) {
        return body(mediaType).map(MediaType::getSchema).map(ApiOperation::flat);
    }

    /** Returns a schema without the wrapping that a description next to a reference needs. */
    public static Schema<?> flat(Schema<?> schema) {
        return schema.getAllOf() != null && schema.getAllOf().size() == 1
                ? schema.getAllOf().get(0)
                : schema;
    }

    /** Returns whether a request needs a token. */
    public boolean isGuarded() {
        return text.getSecurity() == null
                || text.getSecurity().stream().noneMatch(requirement -> requirement.isEmpty());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
