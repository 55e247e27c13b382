/**
 * A client's rights in their own data: to see all of it, and to have it destroyed, on request or when its time is over
 * (handbook 7.4, 8.4). Rectification is the editing of the file.
 */
@ApplicationModule(allowedDependencies = "clients")
@NullMarked
package org.mrcnetwork.tenants.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
