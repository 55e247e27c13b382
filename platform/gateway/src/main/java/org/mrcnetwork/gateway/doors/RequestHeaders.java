package org.mrcnetwork.gateway.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.mrcnetwork.gateway.problems.RequestId;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** What goes on to an upstream: nothing in which the browser could claim to be somebody or somewhere else. */
final class RequestHeaders {

    private static final List<String> NOT_TO_BE_BELIEVED = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.HOST,
            HttpHeaders.EXPECT,
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Real-IP",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "X-XSRF-TOKEN");

    private RequestHeaders() {}

    static HttpHeaders forUpstream(ServerRequest request, URI publicUrl) {
        HttpServletRequest servletRequest = request.servletRequest();
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(request.headers().asHttpHeaders());
        HopByHop.removeFrom(headers);
        NOT_TO_BE_BELIEVED.forEach(headers::remove);
        keepContentTypeOf(servletRequest, headers);
        headers.set("X-Forwarded-For", servletRequest.getRemoteAddr());
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getRawAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(port(publicUrl)));
        headers.set(RequestId.HEADER, RequestId.of(servletRequest));
        return headers;
    }

    /** As it was sent: the servlet API would add a charset that nobody named. */
    private static void keepContentTypeOf(HttpServletRequest request, HttpHeaders headers) {
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (contentType != null) {
            headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        }
    }

    private static int port(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
