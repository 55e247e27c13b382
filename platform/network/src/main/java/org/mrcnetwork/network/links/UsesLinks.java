package org.mrcnetwork.network.links;

import java.util.stream.Stream;

/** A room whose information rests on official web addresses. Its bean is asked by the platform, with no centre speaking. */
public interface UsesLinks {

    /**
     * Every address in use now, as it is written there. Everybody in the network may come to see that it is in use, so
     * nothing that only some may know of belongs here.
     */
    Stream<String> links();
}
