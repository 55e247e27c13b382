/** The centre's append-only log of who read or changed which client record (handbook 7.4). */
@NullMarked
package org.mrcnetwork.tenancy.audit;

import org.jspecify.annotations.NullMarked;
