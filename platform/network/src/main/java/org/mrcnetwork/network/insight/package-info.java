/**
 * Figures compared across centres, from facts that name nobody (handbook 7.3, 8.2). What a centre gives away is declared
 * in {@link org.mrcnetwork.network.insight.VisitFact}.
 */
@ApplicationModule(allowedDependencies = {"onboarding", "directory"})
@NullMarked
package org.mrcnetwork.network.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
