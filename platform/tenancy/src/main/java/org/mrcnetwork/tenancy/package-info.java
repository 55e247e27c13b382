/**
 * Which centre is speaking, and what follows from it: its database login, its schema, its keys, its audit log.
 *
 * <p>{@link org.mrcnetwork.tenancy.Tenancy} is the only carrier of the speaking centre. Without one, database work runs
 * as the {@code network} login, which has no right on any centre's schema: there is no default centre.
 */
@NullMarked
package org.mrcnetwork.tenancy;

import org.jspecify.annotations.NullMarked;
