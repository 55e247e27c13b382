package org.mrcnetwork.application;

import java.util.List;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.web.SpeakingCentreFilter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may call: bearers of identity's tokens, and nobody else, except where it is said. What they may do stands on each endpoint. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class Security {

    /** Where other programs hand messages in: nobody is signed in, each message is signed, and no cookie is looked at. */
    @Bean
    @Order(1)
    SecurityFilterChain hooks(HttpSecurity http) {
        http.securityMatcher("/hooks/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/hooks/inbound/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable());
        return http.build();
    }

    /** The public directory: anybody reads, from any page, and nobody is asked who they are. */
    @Bean
    @Order(2)
    SecurityFilterChain hsds(HttpSecurity http) {
        CorsConfiguration anywhere = new CorsConfiguration();
        anywhere.addAllowedOrigin(CorsConfiguration.ALL);
        anywhere.addAllowedMethod(HttpMethod.GET);
        anywhere.addAllowedMethod(HttpMethod.HEAD);
        http.securityMatcher("/hsds", "/hsds/**")
                .cors(cors -> cors.configurationSource(_ -> anywhere))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable());
        return http.build();
    }

    /** The public's pages: read and written to by anybody, without a cookie, so there is nothing to ride on. */
    @Bean
    @Order(3)
    SecurityFilterChain publicPages(HttpSecurity http) {
        http.securityMatcher("/c", "/c/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable());
        return http.build();
    }

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            CentreLogins logins,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        AuthenticationEntryPoint unauthorized =
                (request, response, e) -> problems.resolveException(request, response, null, e);
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(permissions()))
                        .authenticationEntryPoint(unauthorized)
                        .accessDeniedHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e))
                        .withObjectPostProcessor(answering(unauthorized)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthorized)
                        .accessDeniedHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Callers show a bearer token, never a cookie: there is nothing a foreign page could ride on.
                .csrf(csrf -> csrf.disable())
                .addFilterAfter(new MeantSpeaker(unauthorized), AuthorizationFilter.class)
                .addFilterAfter(new SpeakingCentreFilter(logins, problems), AuthorizationFilter.class);
        return http.build();
    }

    /** Also that a token cannot be checked just now, which Spring would otherwise throw at the container. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(AuthenticationEntryPoint problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                var handler = new AuthenticationEntryPointFailureHandler(problems);
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    /** Each permission of the token is an authority of the same name. */
    private static JwtAuthenticationConverter permissions() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> {
            List<String> permissions = jwt.getClaimAsStringList("permissions");
            return permissions == null
                    ? List.of()
                    : permissions.stream()
                            .<org.springframework.security.core.GrantedAuthority>map(SimpleGrantedAuthority::new)
                            .toList();
        });
        return converter;
    }

    @Bean
    JwtDecoder tokens(
            @Value("${mrc.identity-url}") String identity,
            @Value("${mrc.public-url}") String publicUrl,
            LiveMemberships memberships) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(identity + "/oauth2/jwks")
                .jwsAlgorithms(algorithms -> {
                    algorithms.add(org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS256);
                    algorithms.add(org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES256);
                })
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(publicUrl + "/identity"),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains("mrc")),
                new JwtClaimValidator<String>("org", organisation -> organisation != null),
                memberships));
        return decoder;
    }
}
