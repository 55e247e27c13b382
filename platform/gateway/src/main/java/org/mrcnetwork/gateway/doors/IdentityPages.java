package org.mrcnetwork.gateway.doors;

import java.net.URI;
import org.mrcnetwork.gateway.GatewaySettings;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Identity's own pages, with identity's own cookie and its own protection of forms. */
@Component
final class IdentityPages implements HandlerFunction<ServerResponse> {

    private final Upstream upstream;
    private final GatewaySettings settings;

    IdentityPages(Upstream upstream, GatewaySettings settings) {
        this.upstream = upstream;
        this.settings = settings;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        HttpHeaders headers = RequestHeaders.forUpstream(request, settings.publicUrl());
        Cookies.keepForIdentity(headers);
        String path = request.servletRequest().getRequestURI().substring("/identity".length());
        URI uri = Upstream.uri(settings.identityUrl() + path, request);
        return upstream.forward(request, uri, headers, ResponseHeaders::ofIdentityPage);
    }
}
