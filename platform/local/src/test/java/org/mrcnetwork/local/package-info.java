@NullMarked
package org.mrcnetwork.local;

import org.jspecify.annotations.NullMarked;
