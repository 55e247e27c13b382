/**
 * What clients carry with them: passports, permits, contracts, certificates, as scans and photographs, and when they
 * expire (handbook 7.1, 7.2 on CNAI, 7.4).
 */
@ApplicationModule(allowedDependencies = "clients")
@NullMarked
package org.mrcnetwork.tenants.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
