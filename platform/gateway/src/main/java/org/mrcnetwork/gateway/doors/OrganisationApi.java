package org.mrcnetwork.gateway.doors;

import java.net.URI;
import org.mrcnetwork.gateway.GatewaySettings;
import org.mrcnetwork.gateway.Slug;
import org.mrcnetwork.gateway.limits.LimitingOrganisations;
import org.mrcnetwork.gateway.problems.Problem;
import org.mrcnetwork.gateway.session.AccessTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Calls in the name of one organisation: the browser's cookie stays here, the organisation's token goes on. */
@Component
final class OrganisationApi {

    private final Upstream upstream;
    private final AccessTokens accessTokens;
    private final LimitingOrganisations limits;
    private final GatewaySettings settings;

    OrganisationApi(
            Upstream upstream, AccessTokens accessTokens, LimitingOrganisations limits, GatewaySettings settings) {
        this.upstream = upstream;
        this.accessTokens = accessTokens;
        this.limits = limits;
        this.settings = settings;
    }

    ServerResponse toApplication(ServerRequest request) {
        Slug organisation = organisation(request);
        String path = pathBehind(organisation.path(), request);
        HttpHeaders headers = headers(request, organisation);
        headers.set("X-Forwarded-Prefix", organisation.path());
        return forward(request, settings.applicationUrl() + path, headers);
    }

    ServerResponse toIdentity(ServerRequest request) {
        Slug organisation = organisation(request);
        String path = pathBehind(organisation.path() + "/api/identity", request);
        return forward(request, settings.identityUrl() + "/api" + path, headers(request, organisation));
    }

    private static Slug organisation(ServerRequest request) {
        return Slug.of(request.pathVariable("slug"))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /** The path as it was sent, still encoded: whoever is behind decodes it once, as it would without a gateway. */
    private static String pathBehind(String prefix, ServerRequest request) {
        String path = request.servletRequest().getRequestURI();
        if (!path.startsWith(prefix + "/")) {
            throw Problem.notFound().asException();
        }
        return path.substring(prefix.length());
    }

    private HttpHeaders headers(ServerRequest request, Slug organisation) {
        String token = accessTokens.current(request.servletRequest(), organisation);
        limits.draw(organisation);
        HttpHeaders headers = RequestHeaders.forUpstream(request, settings.publicUrl());
        headers.remove(HttpHeaders.COOKIE);
        headers.setBearerAuth(token);
        return headers;
    }

    private ServerResponse forward(ServerRequest request, String target, HttpHeaders headers) {
        URI uri = Upstream.uri(target, request);
        return upstream.forward(request, uri, headers, ResponseHeaders::ofApi);
    }
}
