package org.mrcnetwork.identity.signin;

import org.mrcnetwork.identity.web.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The pages. All are open to anybody; every form carries a token that must match a cookie. */
@Configuration(proxyBeanMethods = false)
class PagesChain {

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SecurityHeaders headers, CsrfTokenRepository csrfTokens) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers::apply)
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable());
        return http.build();
    }

    /** Health and figures, for whoever runs this machine: never a session, so that they need no database. */
    @Bean
    @Order(0)
    SecurityFilterChain actuator(HttpSecurity http) {
        http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.disable())
                .sessionManagement(sessions -> sessions.disable())
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .csrf(csrf -> csrf.disable());
        return http.build();
    }

    /** In a cookie, so that looking at a sign-in page leaves nothing in the database. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("mrc_identity_csrf");
        tokens.setCookiePath("/identity");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(true).sameSite("Lax"));
        return tokens;
    }
}
