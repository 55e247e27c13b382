package org.mrcnetwork.gateway.doors;

import org.mrcnetwork.gateway.problems.RequestId;
import org.springframework.http.HttpHeaders;

/** What comes back from an upstream and may be shown to the browser. */
final class ResponseHeaders {

    private ResponseHeaders() {}

    static void ofApi(HttpHeaders headers) {
        ofUpstream(headers);
        headers.remove(HttpHeaders.SET_COOKIE);
        headers.remove(HttpHeaders.PRAGMA);
        headers.remove(HttpHeaders.EXPIRES);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** What anybody may store for as long as the upstream says. */
    static void ofPublic(HttpHeaders headers) {
        ofUpstream(headers);
        headers.remove(HttpHeaders.SET_COOKIE);
    }

    static void ofIdentityPage(HttpHeaders headers) {
        ofUpstream(headers);
        Cookies.dropOwnFromAnswer(headers);
    }

    private static void ofUpstream(HttpHeaders headers) {
        HopByHop.removeFrom(headers);
        headers.remove(RequestId.HEADER);
        headers.remove(HttpHeaders.SERVER);
        headers.remove("X-Powered-By");
    }
}
