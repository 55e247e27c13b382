package org.mrcnetwork.tenants.website;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one stylesheet and the one small script. Their address changes with them, so they are kept for ever. */
@RestController
@RequestMapping("/c")
class Assets {

    private static final String STYLE = read("style.css");
    private static final String SCRIPT = read("leave.js");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    static final String STYLE_PATH = "/c/style.css?" + Pages.digest(STYLE);
    static final String SCRIPT_PATH = "/c/leave.js?" + Pages.digest(SCRIPT);

    @GetMapping("/style.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(FOR_EVER)
                .body(STYLE);
    }

    @GetMapping("/leave.js")
    ResponseEntity<String> script() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(FOR_EVER)
                .body(SCRIPT);
    }

    private static String read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("/website/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The public pages lack " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
