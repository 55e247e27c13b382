@NullMarked
package org.mrcnetwork.local.demo;

import org.jspecify.annotations.NullMarked;
