package org.mrcnetwork.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the sign-in page for an authorization request is. It carries the request along, so no session must. */
public final class SignInAddress {

    private SignInAddress() {}

    public static URI of(HttpServletRequest authorizationRequest) {
        String query = authorizationRequest.getQueryString();
        var address = UriComponentsBuilder.fromPath(authorizationRequest.getContextPath() + "/sign-in");
        add(address, "organisation", authorizationRequest.getParameter("organisation"));
        add(address, "ui_locales", authorizationRequest.getParameter("ui_locales"));
        add(address, "continue", query);
        return address.encode().build().toUri();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
