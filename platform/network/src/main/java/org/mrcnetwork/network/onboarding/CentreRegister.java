package org.mrcnetwork.network.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every centre that was ever registered, as the administration keeps them. */
interface CentreRegister extends Repository<Centre, UUID> {

    Centre save(Centre centre);

    Optional<Centre> findById(UUID id);

    boolean existsBySlug(String slug);

    List<Centre> findAllByOrderByNameAscIdAsc();
}
