package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.failure.TooLarge;
import org.tintype.platform.failure.TooManyTries;

class ProblemsTest {

    private static final String PATH = "/api/v1/images/1";

    private final Logger log = Logger.getLogger(Problems.class.getName());

    @BeforeEach
    void quiet() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        log.setLevel(null);
    }

    @Test
    void failureOfTheDomainIsToldAsItIs() {
        Problem problem = Problems.of(new Forbidden("This is not yours."), PATH);
        assertThat(problem).isEqualTo(Problem.of(403, "This is not yours.", PATH));
    }

    @Test
    void failureIsFoundBehindWhateverWrappedIt() {
        Throwable wrapped = new ProcessingException(new IOException("parser", new TooLarge(1024)));
        assertThat(Problems.of(wrapped, PATH).status()).isEqualTo(413);
        assertThat(Problems.of(new BadRequestException(wrapped), PATH).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.001S, 1", "PT1S, 1", "PT59.000000001S, 60", "PT1M, 60"})
    void secondsToWaitAreRoundedUp(Duration wait, long seconds) {
        Problem problem = Problems.of(new RuntimeException(new TooManyTries(wait)), PATH);
        assertThat(problem.status()).isEqualTo(429);
        assertThat(problem.title()).isEqualTo("Too Many Requests");
        assertThat(problem.retryAfter()).hasValue(seconds);
        assertThat(json(problem)).doesNotContainKey("retryAfter");
    }

    @Test
    void everyBadFieldIsInTheDocument() {
        FieldError field = FieldError.ofField("title", "is missing");
        FieldError parameter = FieldError.ofParameter("dl", "must be true or false");
        Problem problem = Problems.of(new RuntimeException(new InvalidInput(List.of(field, parameter))), PATH);
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).containsExactly(field, parameter);
        assertThat(json(problem).getJsonArray("errors").toString())
                .isEqualTo("[{\"field\":\"title\",\"message\":\"is missing\"},"
                        + "{\"parameter\":\"dl\",\"message\":\"must be true or false\"}]");
    }

    @Test
    void unexpectedFailureTellsNothingOfTheInside() {
        Problem problem = Problems.of(new IllegalStateException("jdbc:postgresql://secret"), PATH);
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.toJson()).doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(problem.detail()).containsPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void twoUnexpectedFailuresHaveTwoCorrelations() {
        RuntimeException failure = new RuntimeException("boom");
        assertThat(Problems.of(failure, PATH).detail())
                .isNotEqualTo(Problems.of(failure, PATH).detail());
    }

    @Test
    void failureOfTheRuntimeItselfIsUnexpectedToo() {
        Problem problem = Problems.of(new InternalServerErrorException("secret"), PATH);
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.toJson()).doesNotContain("secret");
    }

    @Test
    void statusOfTheRuntimeStays() {
        assertThat(Problems.of(new NotFoundException("secret"), PATH))
                .isEqualTo(Problem.of(404, "There is nothing here.", PATH));
        assertThat(Problems.of(new NotAllowedException("GET"), PATH).status()).isEqualTo(405);
        assertThat(Problems.of(new NotSupportedException(), PATH).status()).isEqualTo(415);
    }

    @Test
    void whatTheRuntimeCannotReadIsUnprocessable() {
        assertThat(Problems.of(new BadRequestException("secret"), PATH))
                .isEqualTo(Problem.of(422, "The request cannot be understood.", PATH));
    }

    @Test
    void documentHasTheMembersOfTheStandard() {
        JsonObject document = json(Problem.of(422, "It says \"no\".\n", PATH));
        assertThat(document.keySet()).containsExactly("type", "title", "status", "detail", "instance");
        assertThat(document.getString("type")).isEqualTo("about:blank");
        assertThat(document.getString("title")).isEqualTo("Unprocessable Content");
        assertThat(document.getInt("status")).isEqualTo(422);
        assertThat(document.getString("detail")).isEqualTo("It says \"no\".\n");
        assertThat(document.getString("instance")).isEqualTo(PATH);
    }

    @Test
    void titleIsTheReasonPhrase() {
        assertThat(Problem.of(404, "", PATH).title()).isEqualTo("Not Found");
        assertThat(Problem.of(413, "", PATH).title()).isEqualTo("Content Too Large");
        assertThat(Problem.of(499, "", PATH).title()).isEqualTo("Error");
    }

    private static JsonObject json(Problem problem) {
        try (JsonReader reader = Json.createReader(new StringReader(problem.toJson()))) {
            return reader.readObject();
        }
    }
}
