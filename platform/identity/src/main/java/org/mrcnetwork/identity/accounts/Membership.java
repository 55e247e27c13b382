package org.mrcnetwork.identity.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mrcnetwork.identity.organisations.Organisation;

/** That a person belongs to an organisation, as long as neither this nor the account has ended. */
public record Membership(UUID id, Account account, Organisation organisation, Set<Role> roles, Instant since) {

    public Membership {
        roles = Set.copyOf(roles);
    }

    /** The permissions of all roles together, in a stable order. */
    public List<String> permissions() {
        return roles.stream()
                .flatMap(role -> role.permissions().stream())
                .distinct()
                .sorted()
                .map(Permission::code)
                .toList();
    }
}
