/** What a speed claim rests on: each benchmark compares its cases in one run, so that only their ratios are quoted. */
@NullMarked
package org.mrcnetwork.bench;

import org.jspecify.annotations.NullMarked;
