package org.mrcnetwork.network.directory;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Reads under {@code /hsds}. That nobody has to be signed in is the application's to test. */
final class PublicRequests {

    private PublicRequests() {}

    static MockHttpServletResponse answer(MockMvc web, String path) {
        try {
            return web.perform(
                            get(URI.create("/hsds" + path.replace(" ", "%20"))).with(jwt()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
