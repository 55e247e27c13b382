/** What all centres share. Never imports what one centre does: whatever leaves a centre is declared in here. */
@NullMarked
package org.mrcnetwork.network;

import org.jspecify.annotations.NullMarked;
