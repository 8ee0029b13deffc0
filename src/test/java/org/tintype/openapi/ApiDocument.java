package org.tintype.openapi;

import com.atlassian.oai.validator.interaction.ApiOperationResolver;
import com.atlassian.oai.validator.model.ApiOperationMatch;
import com.atlassian.oai.validator.model.Request;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The document of the API, with all references followed. */
public final class ApiDocument {

    /** The document in this build. */
    public static final ApiDocument OURS = of(ours());

    private static final String API = "/api/v1/";
    private static final String CONTENT = "deliverImage";

    private final OpenAPI api;
    private final List<String> messages;
    private final ApiOperationResolver resolver;
    private final List<ApiOperation> operations;
    private final Pattern picture;

    private ApiDocument(SwaggerParseResult parsed) {
        this.api = parsed.getOpenAPI();
        this.messages = List.copyOf(parsed.getMessages());
        this.resolver = new ApiOperationResolver(api, null, false);
        this.operations = api.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(operation -> new ApiOperation(
                                operation.getKey().name(),
                                path.getKey(),
                                operation.getValue(),
                                path.getValue().getParameters())))
                .toList();
        this.picture = Pattern.compile(operations.stream()
                .filter(operation -> operation.id().equals(CONTENT))
                .flatMap(operation -> operation.parametersIn("path").stream())
                .map(parameter -> parameter.getSchema().getPattern())
                .findAny()
                .orElseThrow());
    }

    /** Reads a document in YAML. */
    public static ApiDocument of(String yaml) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        options.setResolveCombinators(false);
        return new ApiDocument(new OpenAPIV3Parser().readContents(yaml, null, options));
    }

    /** Returns the text of the document in this build. */
    public static String ours() {
        try (InputStream yaml = ApiDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("the build has no document");
            }
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public OpenAPI api() {
        return api;
    }

    /** Returns what a parser finds wrong with the document. */
    public List<String> messages() {
        return messages;
    }

    /** Returns all operations, in the order of the document. */
    public List<ApiOperation> operations() {
        return operations;
    }

    /**
     * Returns whether a path is held against the document: all of the API, and at the root what has the form of a picture's
     * identifier or name, with or without a dot and anything after it.
     */
    public boolean covers(String path) {
        if (path.startsWith(API)) {
            return true;
        }
        String segment = path.substring(1);
        int dot = segment.indexOf('.');
        String image = dot < 0 ? segment : segment.substring(0, dot);
        return segment.indexOf('/') < 0 && picture.matcher(image).matches();
    }

    /** Returns the operation that a request is for, if the document knows one. */
    public Optional<ApiOperation> operationOf(String method, String path) {
        ApiOperationMatch match = resolver.findApiOperation(path, Request.Method.valueOf(method));
        if (!match.isPathFound() || !match.isOperationAllowed()) {
            return Optional.empty();
        }
        String id = match.getApiOperation().getOperation().getOperationId();
        return operations.stream().filter(known -> known.id().equals(id)).findAny();
    }
}
