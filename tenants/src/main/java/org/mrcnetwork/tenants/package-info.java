/** What one centre does. Every table here lies in the speaking centre's own schema. */
@NullMarked
package org.mrcnetwork.tenants;

import org.jspecify.annotations.NullMarked;
