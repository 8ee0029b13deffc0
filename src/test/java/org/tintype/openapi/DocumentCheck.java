package org.tintype.openapi;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Holds exchanges against the document, and remembers which of its answers were seen. */
final class DocumentCheck {

    /** What is answered where the document knows no such path, or no such method there. */
    private static final Set<Integer> NOT_THERE = Set.of(404, 405);

    /** Says at each upload that it does not look at forms, which is done here. Held, because a logger that nobody holds forgets. */
    private static final Logger TALKATIVE = Logger.getLogger("com.atlassian.oai.validator");

    private final ApiDocument document;
    private final OpenApiInteractionValidator validator;
    private final SchemaValidator schemas;
    private final Set<SeenAnswer> seen = ConcurrentHashMap.newKeySet();

    DocumentCheck(ApiDocument document, String yaml) {
        TALKATIVE.setLevel(Level.WARNING);
        this.document = document;
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(yaml)
                .withLevelResolver(LevelResolver.create()
                        // The service leaves parameters alone that it does not know.
                        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.IGNORE)
                        // A field that names no types is read as if it were not there. Content heeds none but for the
                        // format auto; that all else is 406 is seen by those who ask for it.
                        .withLevel("validation.request.accept.invalid", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.accept.notAllowed", ValidationReport.Level.IGNORE)
                        .build())
                .build();
        this.schemas = new SchemaValidator(document.api(), new MessageResolver());
    }

    /** Returns which answers of the document were seen until now. */
    Set<SeenAnswer> seen() {
        return Set.copyOf(seen);
    }

    /**
     * Returns how an exchange departs from the document. A request is only looked at where it was answered with success:
     * the others are wrong on purpose.
     */
    List<String> departures(Exchange exchange) {
        Optional<ApiOperation> operation = document.operationOf(exchange.method(), exchange.path());
        if (operation.isEmpty()) {
            return NOT_THERE.contains(exchange.status()) || exchange.method().equals("OPTIONS")
                    ? List.of()
                    : List.of("the document does not know this");
        }
        if (exchange.status() == 400 && !exchange.isText()) {
            return List.of(); // Servers refuse such a request line before the service sees it.
        }
        seen.add(new SeenAnswer(operation.get().id(), exchange.status()));
        List<String> departures = new ArrayList<>(messages(validator.validateResponse(
                exchange.path(), Request.Method.valueOf(exchange.method()), exchange.answer())));
        if (exchange.isSuccess()) {
            departures.addAll(messages(validator.validateRequest(exchange.request())));
            if (exchange.isForm() && exchange.requestBody() != null) {
                departures.addAll(messages(schemas.validate(
                        exchange.requestBody(),
                        operation.get().schema(ApiOperation.FORM).orElseThrow(),
                        "request.form")));
            }
        }
        return departures;
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }
}
