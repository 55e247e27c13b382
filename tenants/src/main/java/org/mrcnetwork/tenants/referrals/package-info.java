/** Referring clients to other centres with their consent, and taking those that are referred here (handbook 5.3). */
@ApplicationModule(allowedDependencies = {"clients", "exchange", "directory"})
@NullMarked
package org.mrcnetwork.tenants.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
