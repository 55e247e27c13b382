package org.mrcnetwork.gateway.headers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.mrcnetwork.gateway.GatewaySettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** On every answer, also on refusals. A header that identity has set on its own page stays as identity set it. */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'");

    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), browsing-topics=()";

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaderFilter(GatewaySettings settings) {
        var filter = new HeaderWriterFilter(writers(settings));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    private static List<HeaderWriter> writers(GatewaySettings settings) {
        List<Header> headers = new ArrayList<>(List.of(
                new Header("Content-Security-Policy", CONTENT_SECURITY_POLICY),
                new Header("Permissions-Policy", PERMISSIONS_POLICY),
                new Header("Referrer-Policy", "strict-origin-when-cross-origin"),
                new Header("X-Content-Type-Options", "nosniff"),
                new Header("X-Frame-Options", "DENY"),
                new Header("Cross-Origin-Opener-Policy", "same-origin"),
                new Header("Cross-Origin-Resource-Policy", "same-origin")));
        if (settings.isPublishedOverTls()) {
            headers.add(new Header("Strict-Transport-Security", "max-age=31536000"));
        }
        return List.of(new StaticHeadersWriter(headers), SecurityHeaders::letTheWorkerServeEverything);
    }

    private static void letTheWorkerServeEverything(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().equals("/sw.js")) {
            response.setHeader("Service-Worker-Allowed", "/");
        }
    }
}
