package org.mrcnetwork.gateway.doors;

import java.util.Set;
import org.mrcnetwork.gateway.GatewaySettings;
import org.mrcnetwork.gateway.problems.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages of centres: anybody reads them and writes to a centre, and nothing goes on that could say who it is. */
@Component
final class PublicPages implements HandlerFunction<ServerResponse> {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    private final Upstream upstream;
    private final GatewaySettings settings;

    PublicPages(Upstream upstream, GatewaySettings settings) {
        this.upstream = upstream;
        this.settings = settings;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        if (!METHODS.contains(request.method())) {
            throw Problem.notFound().asException();
        }
        HttpHeaders headers = RequestHeaders.forUpstream(request, settings.publicUrl());
        headers.remove(HttpHeaders.COOKIE);
        String target = settings.applicationUrl() + request.servletRequest().getRequestURI();
        return upstream.forward(request, Upstream.uri(target, request), headers, ResponseHeaders::ofPublic);
    }
}
