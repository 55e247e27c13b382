/**
 * What the public sees of a centre, and sends to it (handbook 4.5 "MRC website", 6.5, 8.2, 9.4): pages without a script,
 * a cookie or a tracker, in the centre's languages; and the forms by which an appointment, a call-back, feedback, a
 * complaint or the withdrawal of a consent arrives in the queue.
 */
@ApplicationModule(allowedDependencies = {"clients", "enquiries", "directory", "onboarding", "presence", "library"})
@NullMarked
package org.mrcnetwork.tenants.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
