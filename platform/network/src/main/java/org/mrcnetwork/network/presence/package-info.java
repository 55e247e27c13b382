/**
 * What a centre says of itself to the public, and whether it says anything (handbook 4.5, 9.4). It stands in the schema
 * that all share, since it is written to be read by everybody: the page over all centres is one query, and a public page
 * is shown without touching the centre's own database. What is not open is told to its own centre alone.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mrcnetwork.network.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
