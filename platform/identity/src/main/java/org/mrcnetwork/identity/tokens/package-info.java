/** The OAuth 2 authorization server: its two clients, what its tokens say, and the families refresh tokens form. */
@NullMarked
package org.mrcnetwork.identity.tokens;

import org.jspecify.annotations.NullMarked;
