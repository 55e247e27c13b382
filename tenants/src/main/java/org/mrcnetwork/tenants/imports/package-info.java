/**
 * Clients of a centre that kept its files elsewhere before: from a spreadsheet, checked row by row by the rules of
 * registration, on the grounds of consents on paper (handbook 7.2, 7.4).
 */
@ApplicationModule(allowedDependencies = "clients")
@NullMarked
package org.mrcnetwork.tenants.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
