package org.tintype.platform.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The container's error page: a problem document for what no resource has answered. */
@WebServlet(ErrorPage.PATH)
public class ErrorPage extends HttpServlet {

    static final String PATH = "/problem";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String instance = path == null ? request.getRequestURI() : path.toString();
        Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (exception instanceof ClientGone) {
            return;
        }
        if (exception instanceof Throwable thrown) {
            ServletProblems.write(Problems.of(thrown, instance), response);
        } else if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED && !response.containsHeader("Allow")) {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
            }
            ServletProblems.write(Problems.ofStatus(status, instance), response);
        } else {
            ServletProblems.write(Problems.ofStatus(HttpServletResponse.SC_NOT_FOUND, instance), response);
        }
    }
}
