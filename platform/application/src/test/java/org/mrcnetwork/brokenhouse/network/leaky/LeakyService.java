package org.mrcnetwork.brokenhouse.network.leaky;

import org.mrcnetwork.brokenhouse.tenants.cases.CaseFile;

/** Imports the wrong way. */
public class LeakyService {

    CaseFile open() {
        return new CaseFile();
    }
}
