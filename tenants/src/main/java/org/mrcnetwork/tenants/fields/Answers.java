package org.mrcnetwork.tenants.fields;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one client answered to the centre's own questions, by the question's id. Each answer is a list: one text, number,
 * ISO date, {@code yes} or {@code no}, or codes.
 *
 * @param coded what is found and counted
 * @param words what was said in free words and rests encrypted
 */
public record Answers(Map<UUID, List<String>> coded, Map<UUID, List<String>> words) {

    public static final Answers NONE = new Answers(Map.of(), Map.of());

    public Map<UUID, List<String>> all() {
        Map<UUID, List<String>> all = new LinkedHashMap<>(coded);
        all.putAll(words);
        return Collections.unmodifiableMap(all);
    }
}
