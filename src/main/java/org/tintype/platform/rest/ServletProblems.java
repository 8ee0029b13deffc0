package org.tintype.platform.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes problem documents where no JAX-RS runtime does. */
public final class ServletProblems {

    private ServletProblems() {}

    /** Answers a request with a problem, unless its answer is under way already. */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = problem.toJson().getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        switch (problem.status()) {
            case 401 -> response.setHeader("WWW-Authenticate", "Bearer");
            case 503 -> response.setHeader("Retry-After", ProblemMapper.RETRY_AFTER_SECONDS);
            default -> {
                // No header belongs to it.
            }
        }
        problem.retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", String.valueOf(seconds)));
        response.getOutputStream().write(body);
    }
}
