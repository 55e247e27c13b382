package org.mrcnetwork.tenants.hotline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The speaking centre's hotlines. */
interface Lines extends Repository<Line, UUID> {

    Line saveAndFlush(Line line);

    Optional<Line> findById(UUID id);

    List<Line> findAllByOrderByNameAscIdAsc();
}
