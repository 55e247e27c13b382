package org.mrcnetwork.network.onboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The centres of the network, for whoever looks for a partner. */
@RestController
@RequestMapping("/api/v1/centres")
class CentreController {

    private final Centres centres;

    CentreController(Centres centres) {
        this.centres = centres;
    }

    record CentreList(List<CentreListing> items, @Nullable String next) {}

    @GetMapping
    @PreAuthorize("hasAuthority('centre:list')")
    CentreList active() {
        return new CentreList(centres.active(), null);
    }
}
