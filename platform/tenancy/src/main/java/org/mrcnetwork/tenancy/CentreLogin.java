package org.mrcnetwork.tenancy;

import java.util.UUID;

/**
 * A centre and the database role it logs in with. The schema has the role's name.
 *
 * @param passwordVersion which of the derived passwords the role has now
 */
public record CentreLogin(UUID centre, String role, int passwordVersion) {

    public CentreLogin {
        if (!role.matches("c_[a-z2-7]{16}")) {
            throw new IllegalArgumentException("Not the name of a centre's role");
        }
    }

    /** Names no role, since names of roles stand in no log and no message. */
    @Override
    public String toString() {
        return "CentreLogin[" + centre + "]";
    }
}
