/**
 * The clients of the speaking centre, what they agreed to, and who may see how much of them (handbook 3.2, 7.1, 7.2
 * table 3, 7.4).
 */
@ApplicationModule(allowedDependencies = {"exchange", "directory", "fields"})
@NullMarked
package org.mrcnetwork.tenants.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
