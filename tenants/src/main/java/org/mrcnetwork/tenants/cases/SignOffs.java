package org.mrcnetwork.tenants.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What supervisors were asked to agree to. */
interface SignOffs extends Repository<SignOff, UUID> {

    SignOff saveAndFlush(SignOff signOff);

    Optional<SignOff> findById(UUID id);

    boolean existsByCaseIdAndState(UUID one, SignOff.State state);

    List<SignOff> findAllByCaseIdOrderByAskedAtDescIdDesc(UUID one);
}
