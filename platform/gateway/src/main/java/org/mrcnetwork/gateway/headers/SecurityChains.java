package org.mrcnetwork.gateway.headers;

import org.mrcnetwork.gateway.GatewaySettings;
import org.mrcnetwork.gateway.problems.Answering;
import org.mrcnetwork.gateway.problems.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * The gateway has no users of its own: who may do what is decided by the token that goes on. These chains keep other
 * sites from using a signed-in browser (CSRF), and malformed paths from getting anywhere.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /**
     * Identity protects its own forms; a check here would be for a token its pages do not know. Files that anybody may
     * store carry no cookie, programs that hand in messages sign each of them, the public directory is only read, and whoever writes on a
     * centre's public pages is nobody in particular.
     */
    @Bean
    @Order(1)
    SecurityFilterChain chainWithoutCsrf(HttpSecurity http) throws Exception {
        return withoutUsers(http.securityMatcher(
                        "/identity/**", "/assets/**", "/icons/**", "/hooks/**", "/hsds", "/hsds/**", "/c", "/c/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain gatewayChain(HttpSecurity http, AccessDeniedHandler refusing, GatewaySettings settings)
            throws Exception {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(builder -> builder.path("/").sameSite("Lax").secure(settings.isPublishedOverTls()));
        return withoutUsers(http)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(cookie))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(refusing))
                .build();
    }

    @Bean
    AccessDeniedHandler refusing(Answering answering) {
        return (request, response, _) -> answering.with(
                Problem.forbidden("The X-XSRF-TOKEN header must repeat the XSRF-TOKEN cookie."), request, response);
    }

    @Bean
    RequestRejectedHandler refusingMalformedRequests(Answering answering) {
        return (request, response, _) ->
                answering.with(Problem.invalidRequest("The address or a header is malformed."), request, response);
    }

    /** Nothing here may look at the session: pages and files are served while the session store is away. */
    private static HttpSecurity withoutUsers(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
