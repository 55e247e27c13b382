package org.mrcnetwork.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** One person's browser: it keeps cookies and follows redirects. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int TOO_MANY_REQUESTS = 429;

    private final URI portal;
    private final Cookies cookies = new Cookies();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Browser(URI portal) {
        this.portal = portal;
    }

    /**
     * Signs in under an organisation as its page asks for it.
     *
     * @throws SignInRefused when the page asks again
     */
    public SignedIn signIn(String organisation, String email, String password) {
        HttpResponse<String> page =
                get(portal.resolve("/o/" + organisation + "/sign-in?return=/o/" + organisation + "/"));
        if (page.uri().getPath().startsWith("/identity/")) {
            page = submit(signInForm(page).fill("email", email).fill("password", password));
        }
        if (!page.uri().getPath().startsWith("/o/" + organisation)) {
            throw new SignInRefused(email + " could not sign in to " + organisation + ": ended at " + page.uri()
                    + " with status " + page.statusCode());
        }
        return new SignedIn(this, organisation);
    }

    /** @return false when the invitation has been accepted before, or is no longer valid */
    public boolean accept(URI invitation, String name, String password) {
        HttpResponse<String> page = get(invitation);
        Optional<Form> form = form(page);
        if (page.statusCode() != 200 || form.isEmpty()) {
            return false;
        }
        HttpResponse<String> answer = submit(form.get().fill("text", name).fill("password", password));
        // Accepted, one is sent on to the organisation's pages.
        if (answer.uri().getPath().startsWith("/identity/")) {
            throw new IllegalStateException("The invitation " + invitation + " could not be accepted: status "
                    + answer.statusCode() + " at " + answer.uri());
        }
        return true;
    }

    /** A page of the portal's origin, and where its redirects end. */
    public HttpResponse<String> open(String path) {
        return get(portal.resolve(path));
    }

    HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri).header("Accept", "text/html").GET());
    }

    /** Who is told to wait, waits: seeding is faster than people are, and the platform says so. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = sendOnce(request);
        while (answer.statusCode() == TOO_MANY_REQUESTS && System.nanoTime() < deadline) {
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            Waiting.pause(Duration.ofSeconds(Math.max(1, seconds)));
            answer = sendOnce(request);
        }
        return answer;
    }

    private HttpResponse<String> sendOnce(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unreachable(portal, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI portal() {
        return portal;
    }

    /** What the portal's script sends back to show that the request is its own. */
    String csrfToken() {
        return cookies.value("XSRF-TOKEN").orElseGet(() -> {
            get(portal.resolve("/session"));
            return cookies.value("XSRF-TOKEN").orElse("");
        });
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpResponse<String> submit(Form form) {
        return send(HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
    }

    private static Form signInForm(HttpResponse<String> page) {
        return form(page)
                .orElseThrow(() -> new IllegalStateException(
                        "No sign-in form on " + page.uri() + ", which answers " + page.statusCode()));
    }

    private static Optional<Form> form(HttpResponse<String> page) {
        return Form.askingForPassword(page.uri(), page.body());
    }
}
