package org.mrcnetwork.gateway.doors;

import java.net.URI;
import java.util.function.Consumer;
import org.mrcnetwork.gateway.problems.Problem;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Passes a request on and its answer back, both streamed. Path, query and body stay byte for byte as they were. */
@Component
final class Upstream {

    private final ProxyExchange exchange;

    Upstream(ProxyExchange exchange) {
        this.exchange = exchange;
    }

    static URI uri(String target, ServerRequest request) {
        String query = request.servletRequest().getQueryString();
        try {
            return URI.create(query == null ? target : target + "?" + query);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalidRequest("The address is malformed.").causedBy(malformed);
        }
    }

    ServerResponse forward(ServerRequest request, URI uri, HttpHeaders headers, Consumer<HttpHeaders> changingAnswer) {
        ProxyExchange.Request onward = exchange.request(request)
                .uri(uri)
                .headers(headers)
                .responseConsumer((answer, response) -> {
                    HttpHeaders answered = new HttpHeaders();
                    answered.addAll(answer.getHeaders());
                    changingAnswer.accept(answered);
                    response.headers().addAll(answered);
                })
                .build();
        return exchange.exchange(onward);
    }
}
