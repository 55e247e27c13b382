package org.mrcnetwork.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.mrcnetwork.gateway.Slug;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.stereotype.Component;

/** The question to identity, with PKCE, and its reconstruction when the answer comes back. */
@Component
final class AuthorizationRequests {

    private static final Pattern LANGUAGES = Pattern.compile("[A-Za-z0-9-]{1,35}(?: [A-Za-z0-9-]{1,35}){0,9}");

    private final ClientRegistrationRepository registrations;
    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final SecureRandom random = new SecureRandom();

    AuthorizationRequests(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    OAuth2AuthorizationRequest to(Slug organisation, HttpServletRequest request) {
        OAuth2AuthorizationRequest standard = Objects.requireNonNull(
                resolver.resolve(request, organisation.value()), "every slug has a registration");
        Map<String, Object> parameters = new LinkedHashMap<>(standard.getAdditionalParameters());
        parameters.put("organisation", organisation.value());
        String languages = request.getParameter("ui_locales");
        if (languages != null && LANGUAGES.matcher(languages).matches()) {
            parameters.put("ui_locales", languages);
        }
        return OAuth2AuthorizationRequest.from(standard)
                .state(newState())
                .additionalParameters(parameters)
                .build();
    }

    OAuth2AuthorizationExchange exchange(Attempt attempt, String state, String code) {
        ClientRegistration registration = Objects.requireNonNull(
                registrations.findByRegistrationId(attempt.organisation().value()));
        String redirectUri = Objects.requireNonNull(registration.getRedirectUri());
        OAuth2AuthorizationRequest question = OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(redirectUri)
                .state(state)
                .attributes(Map.of(PkceParameterNames.CODE_VERIFIER, attempt.codeVerifier()))
                .build();
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(redirectUri)
                .state(state)
                .build();
        return new OAuth2AuthorizationExchange(question, answer);
    }

    static String codeVerifierOf(OAuth2AuthorizationRequest request) {
        return Objects.requireNonNull(request.<String>getAttribute(PkceParameterNames.CODE_VERIFIER));
    }

    private String newState() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
