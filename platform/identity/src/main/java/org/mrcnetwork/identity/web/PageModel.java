package org.mrcnetwork.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page's frame needs: the links that show the same page in another language. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private static final Map<String, String> NAMES =
            Map.of("en", "English", "fr", "Français", "pt", "Português", "ar", "العربية");

    private static final List<String> KEPT = List.of("organisation", "continue");

    /** @param name in the language itself, as its speakers look for it */
    record Language(String tag, String name, String address) {}

    @ModelAttribute("languages")
    @Nullable
    List<Language> languages(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return null; // an error page has no address that could be asked again in another language
        }
        return PageLanguage.SPOKEN.stream()
                .map(tag -> new Language(tag, NAMES.getOrDefault(tag, tag), address(request, tag)))
                .toList();
    }

    private static String address(HttpServletRequest request, String tag) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = request.getParameter(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        kept.put("lang", tag);
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        kept.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(kept).toUriString();
    }
}
