package org.tintype.openapi;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer.
 *
 * @param method of the request
 * @param path of the request, as it was sent
 * @param query the parameters of the request's query
 * @param isText whether path and query are UTF-8 without NUL, once they are decoded
 * @param requestHeaders of the request
 * @param requestBody of the request, where it is JSON or a form whose parts are shown as JSON; none where a test has written
 *     bytes
 * @param status of the answer
 * @param headers of the answer
 * @param body of the answer, where it is JSON; where it is anything else, a word for it
 */
record Exchange(
        String method,
        String path,
        Map<String, List<String>> query,
        boolean isText,
        Map<String, List<String>> requestHeaders,
        @Nullable String requestBody,
        int status,
        Map<String, List<String>> headers,
        @Nullable String body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns whether the request carries a form of several parts. */
    boolean isForm() {
        return requestHeaders.getOrDefault("Content-Type", List.of()).stream()
                .anyMatch(type -> type.startsWith(ApiOperation.FORM));
    }

    SimpleRequest request() {
        SimpleRequest.Builder request = new SimpleRequest.Builder(Request.Method.valueOf(method), path);
        query.forEach(request::withQueryParam);
        requestHeaders.forEach(request::withHeader);
        if (requestBody != null) {
            request.withBody(requestBody);
        } else if (isForm()) {
            request.withBody("a form as its test has written it");
        }
        return request.build();
    }

    SimpleResponse answer() {
        SimpleResponse.Builder answer = new SimpleResponse.Builder(status);
        headers.forEach(answer::withHeader);
        if (body != null) {
            answer.withBody(body);
        }
        return answer.build();
    }

    @Override
    public String toString() {
        return method + " " + path + " -> " + status;
    }
}
