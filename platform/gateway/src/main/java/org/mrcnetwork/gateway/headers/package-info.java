/** What every answer says about itself, whoever wrote it. */
@NullMarked
package org.mrcnetwork.gateway.headers;

import org.jspecify.annotations.NullMarked;
