package org.mrcnetwork.network.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regions of the network. */
@Component
class Regions {

    record Region(UUID id, String slug, String name, List<UUID> centreIds) {}

    private final JdbcClient jdbc;

    Regions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Region> all() {
        return jdbc.sql("""
                SELECT r.id, r.slug, r.name,
                       array(SELECT c.id FROM network.centre c WHERE c.region_id = r.id ORDER BY c.name) AS centres
                FROM network.region r ORDER BY r.name, r.id
                """)
                .query((row, _) -> new Region(
                        row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"), List.of((UUID[])
                                row.getArray("centres").getArray())))
                .list();
    }

    Optional<Region> find(UUID id) {
        return all().stream().filter(region -> region.id().equals(id)).findFirst();
    }

    boolean exists(UUID id) {
        return find(id).isPresent();
    }

    boolean slugTaken(String slug, UUID by) {
        return all().stream()
                .anyMatch(region -> region.slug().equals(slug) && !region.id().equals(by));
    }

    /** Stores the region unless it is there. */
    void add(UUID id, String slug, String name, OnboardingController.ManagerForm coordinator) {
        jdbc.sql("""
                INSERT INTO network.region
                    (id, slug, name, coordinator_name, coordinator_email, coordinator_language, invitation_id)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """)
                .params(id, slug, name, coordinator.name(), coordinator.email(), coordinator.language(), Ids.next())
                .update();
    }

    UUID invitationOf(UUID id) {
        return jdbc.sql("SELECT invitation_id FROM network.region WHERE id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }
}
