/** Declares that it needs nobody, and uses its neighbour. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.mrcnetwork.brokenhouse.modules.first;
