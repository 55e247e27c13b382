/** Visits and other contacts, and what was done in them (handbook 3.2, 7.2, 8.4). */
@ApplicationModule(allowedDependencies = {"clients", "directory"})
@NullMarked
package org.mrcnetwork.tenants.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
