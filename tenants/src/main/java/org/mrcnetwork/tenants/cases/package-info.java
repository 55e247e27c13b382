/**
 * Case management in six steps: what a client needs, wants and agreed to do, what came of it, and what colleagues wrote
 * about it (handbook 3.3.1, 7.1, 8.4).
 */
@ApplicationModule(allowedDependencies = {"clients", "documents"})
@NullMarked
package org.mrcnetwork.tenants.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
