package org.mrcnetwork.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser behind the gateway: keeps cookies, follows a redirect when told to, each from an address of its own. */
public final class Browser {

    public static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rule-of-43-characters";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final int number = ADDRESSES.incrementAndGet();

    Browser(int port) {
        this.port = port;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Fills in the form of the page it looks at, with the token that the page carries. */
    public HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher token = CSRF.matcher(page.body());
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(all))));
    }

    public HttpResponse<String> signIn(String slug, String email, String password) {
        String path = "/identity/sign-in?organisation=" + slug;
        return submit(
                get(path), "/identity/sign-in", Map.of("organisation", slug, "email", email, "password", password));
    }

    public HttpResponse<String> follow(HttpResponse<String> redirect) {
        URI target = location(redirect);
        return get(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
    }

    public static URI location(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow());
    }

    public HttpResponse<String> authorize(String slug) {
        return get("/identity/oauth2/authorize?" + query(authorization(slug)));
    }

    /** What the gateway asks for; a test may take something away. */
    public static Map<String, String> authorization(String slug) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "gateway");
        parameters.put("scope", "openid");
        parameters.put("state", "a-state");
        parameters.put("nonce", "a-nonce");
        parameters.put("redirect_uri", IdentityTest.PUBLIC_URL + "/login/oauth2/code");
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.put("organisation", slug);
        return parameters;
    }

    /** Signs in and comes back with an authorization code, as the gateway's callback would see it. */
    public String code(String slug, String email, String password) {
        HttpResponse<String> page = follow(authorize(slug));
        Matcher next = Pattern.compile("name=\"continue\" value=\"([^\"]+)\"").matcher(page.body());
        next.find();
        HttpResponse<String> signedIn = submit(
                page,
                "/identity/sign-in",
                Map.of(
                        "organisation",
                        slug,
                        "email",
                        email,
                        "password",
                        password,
                        "continue",
                        next.group(1).replace("&amp;", "&")));
        return parameter(location(follow(signedIn)), "code");
    }

    public static String parameter(URI address, String name) {
        Matcher found = Pattern.compile("(?:^|&)" + name + "=([^&]+)").matcher(address.getRawQuery());
        if (!found.find()) {
            throw new AssertionError("no " + name + " in " + address);
        }
        return found.group(1);
    }

    public boolean hasCookie(String name) {
        return cookies.containsKey(name);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "mrc.example")
                .header("X-Forwarded-Port", "443")
                .header("X-Forwarded-For", "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
                if (pair[1].isEmpty()) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
