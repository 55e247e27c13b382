/**
 * The centre's ways out: its own SMS provider, and to which servers the platform connects on a centre's word. Knows no
 * clients: whether somebody may be written to is asked before.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mrcnetwork.tenants.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
