package org.tintype.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Refuses what no server may answer as if it were right, and what servers answer each in its own way: a {@code Host} that
 * is none or is there twice, an {@code Accept} with a weight that is none, the method {@code TRACE} and
 * methods in lower case.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-3.2">RFC 9112, section 3.2</a>
 */
public class RequestGate extends HttpFilter {

    private static final String WEIGHT = "\\s*(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)\\s*";
    private static final Pattern BAD_WEIGHT =
            Pattern.compile(";\\s*q\\s*=(?!" + WEIGHT + "(,|;|$))", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isMethodOfOurs(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST, PATCH, DELETE, OPTIONS");
            refuse(Problems.ofStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED, request.getRequestURI()), response);
        } else if (!hasGoodHost(request)) {
            refuse(bad("The header field Host names no host.", request), response);
        } else if (!hasGoodAccept(request)) {
            refuse(bad("The header field Accept has a weight that is no number from 0 to 1.", request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Methods are told apart by case, although not every runtime does. */
    private static boolean isMethodOfOurs(String method) {
        return !method.equals("TRACE") && method.equals(method.toUpperCase(Locale.ROOT));
    }

    private static boolean hasGoodHost(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        // HTTP/1.0 knows no such field, and in HTTP/1.1 it may be empty.
        return hosts.stream()
                        .allMatch(
                                host -> host.isEmpty() || Authority.parse(host).isPresent())
                && hosts.size() <= 1;
    }

    private static boolean hasGoodAccept(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .noneMatch(accept -> BAD_WEIGHT.matcher(accept).find());
    }

    private static Problem bad(String detail, HttpServletRequest request) {
        return Problem.of(HttpServletResponse.SC_BAD_REQUEST, detail, request.getRequestURI());
    }

    private static void refuse(Problem problem, HttpServletResponse response) throws IOException {
        ServletProblems.write(problem, response);
    }
}
