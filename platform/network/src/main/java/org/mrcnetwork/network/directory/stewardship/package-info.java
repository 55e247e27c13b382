/**
 * Who keeps an entry of the directory true (handbook 5.2): proposals and their decision, checks, and what becomes of an
 * entry that nobody keeps. A centre decides by its own login; the platform carries out what was decided (ADR 21).
 */
@NullMarked
package org.mrcnetwork.network.directory.stewardship;

import org.jspecify.annotations.NullMarked;
