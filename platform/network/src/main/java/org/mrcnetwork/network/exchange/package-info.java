/**
 * Everything that leaves a centre for another, and the agreements without which nothing does (handbook 5.3, 5.4). An
 * auditor finds here, in {@link org.mrcnetwork.network.exchange.ReferralLetter}, every field that can be sent.
 */
@ApplicationModule(allowedDependencies = {"onboarding", "directory"})
@NullMarked
package org.mrcnetwork.network.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
