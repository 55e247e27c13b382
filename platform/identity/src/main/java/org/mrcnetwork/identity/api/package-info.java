/** What the application and the portal may ask of identity, under /api/v1. */
@NullMarked
package org.mrcnetwork.identity.api;

import org.jspecify.annotations.NullMarked;
