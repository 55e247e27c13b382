/**
 * The official web addresses on which the network's information rests, looked at from outside (handbook 4.5): whether
 * each still works, where it moved, whether its words are still those that somebody has read. The rooms above say which
 * addresses they use; nobody else can have one looked at, and no address inside is ever asked (ADR 26).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mrcnetwork.network.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
