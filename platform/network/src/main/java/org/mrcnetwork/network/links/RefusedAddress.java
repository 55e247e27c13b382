package org.mrcnetwork.network.links;

import java.io.IOException;

/** We do not ask there. */
final class RefusedAddress extends IOException {

    RefusedAddress(String why) {
        super(why);
    }
}
