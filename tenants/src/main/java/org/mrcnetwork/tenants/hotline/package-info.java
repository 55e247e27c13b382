/**
 * Calls of people whose name is not asked, on lines that the centre sets up (handbook 3.1, 3.3.3). Nothing of a caller is
 * kept but a gender that was said; on a trafficking line nobody says where the centre is.
 */
@ApplicationModule(allowedDependencies = {"clients", "services", "enquiries", "directory", "onboarding"})
@NullMarked
package org.mrcnetwork.tenants.hotline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
