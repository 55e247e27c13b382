/**
 * From an application to a working centre: its database, its keys, its organisation in identity, its first manager's
 * invitation and its entry in the directory; and the regions that centres belong to (handbook chapters 1 and 4).
 */
@ApplicationModule(allowedDependencies = {"directory", "identity"})
@NullMarked
package org.mrcnetwork.network.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
