/**
 * The whole platform on one machine: PostgreSQL and Elasticsearch from Maven Central, the three deployables as processes
 * of their own, and a demo network. Nothing here runs in production.
 */
@NullMarked
package org.mrcnetwork.local;

import org.jspecify.annotations.NullMarked;
