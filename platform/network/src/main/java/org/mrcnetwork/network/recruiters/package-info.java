/**
 * The register of private recruitment agencies: whether one is licensed, by whom and until when, what it may charge, what
 * it was sanctioned for and who last made sure of all this (handbook 2.2.2). What clients complained of is recorded by
 * centres as bare facts and leaves PostgreSQL as counts only, of eleven or more; the agency's replies stand beside them.
 */
@ApplicationModule(allowedDependencies = {"onboarding", "directory", "insight", "search", "links"})
@NullMarked
package org.mrcnetwork.network.recruiters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
