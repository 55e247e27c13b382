package org.mrcnetwork.identity.tokens;

import static org.springframework.security.config.Customizer.withDefaults;

import org.mrcnetwork.identity.Settings;
import org.mrcnetwork.identity.accounts.Memberships;
import org.mrcnetwork.identity.organisations.Organisations;
import org.mrcnetwork.identity.signin.SignInAddress;
import org.mrcnetwork.identity.web.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The OAuth 2 endpoints under /oauth2. A browser that is not signed in is sent to the organisation's page. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerChain {

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(
            HttpSecurity http,
            Settings settings,
            SecurityHeaders headers,
            Organisations organisations,
            Memberships memberships) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc ->
                            oidc.providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                                    provider -> provider.endSessionEndpoint(settings.issuer() + "/sign-out"))));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers::apply)
                .addFilterAfter(new OnlyMembersContinue(organisations, memberships), SecurityContextHolderFilter.class)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        (request, response, exception) ->
                                response.sendRedirect(SignInAddress.of(request).toString()),
                        PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")))
                .anonymous(withDefaults());
        return http.build();
    }
}
