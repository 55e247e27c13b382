package org.mrcnetwork.gateway.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was answered with a bare status, by the servlet container or by a library. */
@Controller
final class ProblemsOfTheContainer implements ErrorController {

    private final Answering answering;

    ProblemsOfTheContainer(Answering answering) {
        this.answering = answering;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean askedFor = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
        int status = askedFor ? 404 : (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        answering.with(Problem.ofStatus(status), request, response);
    }
}
