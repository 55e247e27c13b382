/**
 * What comes in and waits for an answer: e-mail, SMS, web messages, call-backs, what was left out of hours (handbook 3.1,
 * 8.4). One queue for the centre: assigned, answered, logged as a contact.
 */
@ApplicationModule(allowedDependencies = {"clients", "services", "outbound", "agenda"})
@NullMarked
package org.mrcnetwork.tenants.enquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
