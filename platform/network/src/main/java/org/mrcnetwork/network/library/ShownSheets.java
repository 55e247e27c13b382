package org.mrcnetwork.network.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sheets the speaking centre shows to the public. */
@Repository
class ShownSheets {

    private final JdbcClient database;

    ShownSheets(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param followed countries
     * @param said by sheet, what was said of it in particular
     */
    record Choice(Set<String> followed, Map<UUID, Boolean> said) {

        boolean shows(SheetListing listing, UUID us) {
            return shows(listing.id(), listing.owner(), listing.countries(), us);
        }

        boolean shows(UUID sheet, UUID owner, List<String> countries, UUID us) {
            boolean usually = owner.equals(us) || countries.stream().anyMatch(followed::contains);
            return said.getOrDefault(sheet, usually);
        }
    }

    Choice choice() {
        Map<UUID, Boolean> said = new HashMap<>();
        database.sql("SELECT sheet_id, shown FROM network.library_adaptation")
                .query((row, _) -> said.put(row.getObject("sheet_id", UUID.class), row.getBoolean("shown")))
                .list();
        return new Choice(
                new HashSet<>(database.sql("SELECT country FROM network.library_subscription")
                        .query(String.class)
                        .list()),
                said);
    }
}
