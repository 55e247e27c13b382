package org.mrcnetwork.tenants.website;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** On the public's pages a problem is a page, in the reader's language, and says nothing of what is behind it. */
@RestControllerAdvice(annotations = PublicPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private final Pages pages;

    PageProblems(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<String> refused(Refusal refusal, HttpServletRequest request) {
        boolean gone = refusal.status().is4xxClientError();
        return page(gone ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE, gone ? "missing" : "away", request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<String> failed(Exception e, HttpServletRequest request) {
        LOG.error("A public page failed", e);
        return page(HttpStatus.SERVICE_UNAVAILABLE, "away", request);
    }

    private ResponseEntity<String> page(HttpStatus status, String what, HttpServletRequest request) {
        PageLanguage language = language(request);
        String title = pages.word(language, what + ".title");
        var frame = new Frame(title, title, language, null, List.of(), null, null, "", false);
        return pages.forOne(
                status,
                pages.html("problem", language, Map.of("frame", frame, "text", pages.word(language, what + ".text"))));
    }

    /** That of the address, if it names one, as somebody who mistyped it would expect. */
    private static PageLanguage language(HttpServletRequest request) {
        Optional<PageLanguage> named = Arrays.stream(request.getRequestURI().split("/", 5))
                .skip(3)
                .limit(1)
                .flatMap(part -> PageLanguage.find(part).stream())
                .findFirst();
        return named.orElseGet(() ->
                PageLanguage.wanted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), List.of(PageLanguage.values())));
    }
}
