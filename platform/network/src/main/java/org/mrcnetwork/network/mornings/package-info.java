/**
 * What leaves a centre so that its staff are told by mail that something waits for them: a person, a day and a number.
 * Nothing of a client, and nothing of what it is that waits.
 */
@ApplicationModule(allowedDependencies = "identity")
@NullMarked
package org.mrcnetwork.network.mornings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
