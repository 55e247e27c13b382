/** A person at a browser, without the browser: cookies, forms, the sign-in, and the API as the portal calls it. */
@NullMarked
package org.mrcnetwork.local.client;

import org.jspecify.annotations.NullMarked;
