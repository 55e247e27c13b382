/**
 * Tells staff in the morning, by mail, how many things are due for them. What is due is counted for each of them under the
 * seal, so that nobody learns even by a number of a client whom they may not know of.
 */
@ApplicationModule(
        allowedDependencies = {"cases", "clients", "enquiries", "agenda", "directory", "library", "mornings"})
@NullMarked
package org.mrcnetwork.tenants.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
