package org.mrcnetwork.gateway.doors;

import java.net.URI;
import org.mrcnetwork.gateway.GatewaySettings;
import org.mrcnetwork.gateway.limits.LimitingHooks;
import org.mrcnetwork.gateway.problems.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Messages that other programs hand in, each signed: without a session, a cookie or a token of anybody. */
@Component
final class InboundHooks implements HandlerFunction<ServerResponse> {

    private static final int LARGEST = 64 * 1024;

    private final Upstream upstream;
    private final LimitingHooks limits;
    private final GatewaySettings settings;

    InboundHooks(Upstream upstream, LimitingHooks limits, GatewaySettings settings) {
        this.upstream = upstream;
        this.limits = limits;
        this.settings = settings;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        String token = request.pathVariable("token");
        if (!token.matches("[A-Za-z0-9_-]{64}")) {
            throw Problem.notFound().asException();
        }
        if (request.servletRequest().getContentLengthLong() > LARGEST) {
            throw Problem.payloadTooLarge(LARGEST).asException();
        }
        limits.draw(token);
        HttpHeaders headers = RequestHeaders.forUpstream(request, settings.publicUrl());
        headers.remove(HttpHeaders.COOKIE);
        URI uri = URI.create(settings.applicationUrl() + "/hooks/inbound/" + token);
        return upstream.forward(request, uri, headers, ResponseHeaders::ofApi);
    }
}
