package org.mrcnetwork.identity.api;

import java.util.ArrayList;
import java.util.List;
import org.mrcnetwork.identity.web.ProblemWriter;
import org.mrcnetwork.identity.web.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * /api/v1 takes access tokens only. What a token may do depends on whom it is for: a person's token brings
 * permissions, the application's brings the scope provisioning, and neither can pass for the other.
 */
@Configuration(proxyBeanMethods = false)
class ApiChain {

    static final String PERSON = "PERSON";
    static final String PROVISIONING = "provisioning";
    static final String MEMBER_INVITE = "member:invite";
    static final String CASE_STAFF = "case:staff";

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, SecurityHeaders headers, ProblemWriter problems) {
        AuthenticationEntryPoint unauthorized = (request, response, exception) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthorized", null);
        };
        AccessDeniedHandler forbidden = (request, response, exception) ->
                problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden", null);
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.PUT, "/api/v1/organisations/**")
                        .hasAuthority(PROVISIONING)
                        .requestMatchers("/api/v1/memberships", "/api/v1/reminders")
                        .hasAuthority(PERSON)
                        .requestMatchers("/api/v1/members/**", "/api/v1/invitations")
                        .hasAuthority(MEMBER_INVITE)
                        .requestMatchers("/api/v1/colleagues")
                        .hasAuthority(CASE_STAFF)
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(ApiChain::authorities))
                        .authenticationEntryPoint(unauthorized)
                        .accessDeniedHandler(forbidden))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthorized).accessDeniedHandler(forbidden))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(headers::apply);
        return http.build();
    }

    private static AbstractAuthenticationToken authorities(Jwt token) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        if (isFor(token, "mrc")) {
            authorities.add(new SimpleGrantedAuthority(PERSON));
            claim(token, "permissions").forEach(it -> authorities.add(new SimpleGrantedAuthority(it)));
        }
        if (isFor(token, "mrc-identity") && claim(token, "scope").contains(PROVISIONING)) {
            authorities.add(new SimpleGrantedAuthority(PROVISIONING));
        }
        return new JwtAuthenticationToken(token, authorities);
    }

    private static boolean isFor(Jwt token, String audience) {
        return token.getAudience() != null && token.getAudience().contains(audience);
    }

    private static List<String> claim(Jwt token, String name) {
        List<String> values = token.getClaimAsStringList(name);
        return values == null ? List.of() : values;
    }
}
