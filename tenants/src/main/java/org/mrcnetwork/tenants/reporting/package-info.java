/**
 * Gives the network its de-identified facts about this centre's work (handbook 7.3, 8.2), and the centre itself figures by
 * the questions that it asks alone.
 */
@ApplicationModule(allowedDependencies = {"clients", "fields", "services", "insight", "directory"})
@NullMarked
package org.mrcnetwork.tenants.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
