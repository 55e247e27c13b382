/** Connections logged in as the speaking centre, schemas, roles and migrations of centres. */
@NullMarked
package org.mrcnetwork.tenancy.database;

import org.jspecify.annotations.NullMarked;
