/**
 * The centre's append-only log of who read or changed which client record (handbook 7.4): written with each read and
 * change, sealed into a chain by a schedule, read and exported by the data administrator.
 */
@NullMarked
package org.mrcnetwork.tenancy.audit;

import org.jspecify.annotations.NullMarked;
