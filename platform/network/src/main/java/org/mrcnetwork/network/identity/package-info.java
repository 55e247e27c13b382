/** Asking identity for something in the application's own name, with a token of its own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mrcnetwork.network.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
