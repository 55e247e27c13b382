/**
 * Telling an authority something about a client: asked for or demanded by law, weighed, signed by two, handed over in the
 * least words (handbook 3.3.1). There is no other way out of a centre to an authority.
 */
@ApplicationModule(allowedDependencies = {"clients", "exchange"})
@NullMarked
package org.mrcnetwork.tenants.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
