/**
 * The shared referral directory: agencies, their services and places, in the shape of HSDS 3. PostgreSQL is the truth;
 * the search index follows it through an outbox and can be rebuilt from it at any time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"search", "links"})
package org.mrcnetwork.network.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
