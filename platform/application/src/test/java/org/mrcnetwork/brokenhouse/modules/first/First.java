package org.mrcnetwork.brokenhouse.modules.first;

import org.mrcnetwork.brokenhouse.modules.second.Second;

/** Reaches over. */
public class First {

    Second neighbour() {
        return new Second();
    }
}
