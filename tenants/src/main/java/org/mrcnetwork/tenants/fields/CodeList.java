package org.mrcnetwork.tenants.fields;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A list of possible answers that the centre keeps.
 *
 * @param entries in the order in which they are offered
 */
public record CodeList(UUID id, InLanguages names, List<Entry> entries, long version) {

    /**
     * @param code what is stored; it never changes and never goes
     * @param retired not offered any more; where it was chosen it still says what it said
     */
    public record Entry(String code, InLanguages labels, boolean retired) {}

    boolean has(String code) {
        return entry(code).isPresent();
    }

    public Optional<Entry> entry(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
