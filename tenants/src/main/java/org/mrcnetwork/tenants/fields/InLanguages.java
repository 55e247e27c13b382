package org.mrcnetwork.tenants.fields;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words in some languages, by BCP 47 tag. What is not translated is shown in the centre's own language, and the reader
 * sees that it is.
 */
public record InLanguages(Map<String, String> words) {

    private static final String TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";
    private static final int MOST_LANGUAGES = 20;

    @JsonCreator
    public InLanguages {
        Map<String, String> said = new TreeMap<>();
        if (words != null) {
            words.forEach((language, word) -> {
                if (word != null && !word.isBlank()) {
                    said.put(language, word.strip());
                }
            });
        }
        words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }

    @JsonValue
    public Map<String, String> words() {
        return words;
    }

    boolean isWellFormed(int longest) {
        return words.size() <= MOST_LANGUAGES
                && words.entrySet().stream()
                        .allMatch(one ->
                                one.getKey().matches(TAG) && one.getValue().length() <= longest);
    }

    /** In this language, else in whichever there is. */
    public String in(String language) {
        return words.getOrDefault(language, words.values().stream().findFirst().orElse(""));
    }
}
