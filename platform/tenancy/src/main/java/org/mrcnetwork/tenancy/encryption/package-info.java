/** The centre's keys: what only this centre may read, and what only one other centre may open. */
@NullMarked
package org.mrcnetwork.tenancy.encryption;

import org.jspecify.annotations.NullMarked;
