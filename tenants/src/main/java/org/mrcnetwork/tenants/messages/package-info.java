/**
 * What the centre writes to its clients: a counsellor's line, and reminders that nobody writes. Each goes only where, when
 * and how the client said that it does no harm (handbook 3.2, 7.1, 7.4), and is asked about once more as it leaves.
 */
@ApplicationModule(allowedDependencies = {"clients", "documents", "services", "enquiries", "outbound", "agenda"})
@NullMarked
package org.mrcnetwork.tenants.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
