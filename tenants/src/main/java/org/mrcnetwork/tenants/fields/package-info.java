/**
 * What a centre asks its clients beyond the form that all centres share (handbook 7.2), in its own words and with its own
 * lists. It knows the questions and what may be answered to them; the answers stand in the client's file.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mrcnetwork.tenants.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
