/** Which centre has something to do and from when on, so that a job asks one table and opens no connection for the others. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mrcnetwork.network.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
