/** Who is signed in here: the browser's session and, per organisation, the tokens that never leave this process. */
@NullMarked
package org.mrcnetwork.gateway.session;

import org.jspecify.annotations.NullMarked;
