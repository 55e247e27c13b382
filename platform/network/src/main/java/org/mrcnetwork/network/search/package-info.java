/** Full-text search behind a port. Knows Elasticsearch, and nothing of what is searched for. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mrcnetwork.network.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
