package org.mrcnetwork.brokenhouse.tenants.cases;

import org.mrcnetwork.tenancy.Tenancy;

/** Something that one centre does, and then as somebody else. */
public class CaseFile {

    boolean leaveTheCentre() {
        return Tenancy.<Boolean, RuntimeException>callAsPlatform(() -> true);
    }
}
