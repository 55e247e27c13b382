/** One shape for everything that goes wrong: problem details for programs, a readable page for people. */
@NullMarked
package org.mrcnetwork.gateway.problems;

import org.jspecify.annotations.NullMarked;
