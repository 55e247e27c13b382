/** Gives the network its de-identified facts about this centre's work (handbook 7.3, 8.2). */
@ApplicationModule(allowedDependencies = {"clients", "services", "insight", "directory"})
@NullMarked
package org.mrcnetwork.tenants.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
