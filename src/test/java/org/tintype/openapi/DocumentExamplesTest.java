package org.tintype.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the document shows is what it describes. */
class DocumentExamplesTest {

    private static final SchemaValidator SCHEMAS = new SchemaValidator(ApiDocument.OURS.api(), new MessageResolver());

    /** A value that the document shows, and what it is an example of. */
    record Example(String place, Object value, Schema<?> schema) {

        List<String> departures() throws JsonProcessingException {
            // Texts come without quotes, as they stand in a query.
            String text = value instanceof String words ? words : Json.mapper().writeValueAsString(value);
            return SCHEMAS.validate(text, schema, place).getMessages().stream()
                    .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                    .map(ValidationReport.Message::getMessage)
                    .toList();
        }

        @Override
        public String toString() {
            return place;
        }
    }

    @ParameterizedTest
    @MethodSource({"bodies", "parameters", "schemas"})
    void examplesAreOfTheirSchemas(Example example) throws JsonProcessingException {
        assertThat(example.departures()).isEmpty();
    }

    @Test
    void departuresAreTold() throws JsonProcessingException {
        Schema<?> deal = ApiDocument.OURS.operations().stream()
                .filter(operation -> operation.id().equals("beginDeal"))
                .flatMap(operation -> operation.schema(ApiOperation.JSON).stream())
                .findAny()
                .orElseThrow();
        Map<String, Object> right = Map.of("title", "A camera", "seller", guid(1), "buyer", guid(2));
        assertThat(new Example("right", right, deal).departures()).isEmpty();
        assertThat(new Example("incomplete", Map.of("title", "A camera"), deal).departures())
                .hasSize(1);
        assertThat(new Example("too short", Map.of("title", "", "seller", guid(1), "buyer", guid(2)), deal)
                        .departures())
                .hasSize(1);
    }

    @Test
    void everyRequestIsShown() {
        assertThat(ApiDocument.OURS.operations()).allSatisfy(operation -> Stream.of(
                        ApiOperation.JSON, ApiOperation.FORM)
                .flatMap(type -> operation.body(type).stream())
                .forEach(body ->
                        assertThat(body.getExample()).as(operation.toString()).isNotNull()));
    }

    /** Returns the examples of requests and of their answers. */
    static Stream<Example> bodies() {
        return ApiDocument.OURS.operations().stream()
                .flatMap(operation -> Stream.concat(
                        Stream.ofNullable(operation.text().getRequestBody())
                                .flatMap(request -> shown(operation + " request", request.getContent())),
                        operation.text().getResponses().entrySet().stream()
                                .flatMap(answer -> shown(
                                        operation + " " + answer.getKey(),
                                        answer.getValue().getContent()))));
    }

    static Stream<Example> parameters() {
        return ApiDocument.OURS.operations().stream().flatMap(operation -> operation.parameters().stream()
                .filter(parameter -> parameter.getExample() != null)
                .map(parameter -> new Example(
                        operation + " " + parameter.getName(), parameter.getExample(), parameter.getSchema())));
    }

    static Stream<Example> schemas() {
        List<Example> shown = new ArrayList<>();
        ApiDocument.OURS.api().getComponents().getSchemas().forEach((name, schema) -> addShown(shown, name, schema));
        return shown.stream();
    }

    private static Stream<Example> shown(String place, @Nullable Content content) {
        return Stream.ofNullable(content)
                .flatMap(known -> known.entrySet().stream())
                .flatMap(body -> Stream.concat(
                                Stream.ofNullable(body.getValue().getExample()),
                                Stream.ofNullable(body.getValue().getExamples())
                                        .flatMap(examples -> examples.values().stream())
                                        .map(io.swagger.v3.oas.models.examples.Example::getValue))
                        .map(value -> new Example(
                                place + " " + body.getKey(),
                                value,
                                body.getValue().getSchema())));
    }

    /** Adds the examples of a schema and of all that it is made of. */
    private static void addShown(List<Example> shown, String place, Schema<?> schema) {
        if (schema.getExample() != null) {
            shown.add(new Example(place, schema.getExample(), schema));
        }
        if (schema.getItems() != null) {
            addShown(shown, place + "[]", schema.getItems());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, member) -> addShown(shown, place + "." + name, member));
        }
    }

    private static String guid(int n) {
        return "00000000-0000-4000-8000-00000000000" + n;
    }
}
