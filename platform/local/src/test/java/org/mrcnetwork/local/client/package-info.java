@NullMarked
package org.mrcnetwork.local.client;

import org.jspecify.annotations.NullMarked;
