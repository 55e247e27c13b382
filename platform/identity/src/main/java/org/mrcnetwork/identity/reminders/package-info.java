/**
 * The mail of a morning: that something waits for a member in one organisation, how many things, and where to sign in.
 * The application knows what waits and tells the number; addresses are known here only.
 */
@NullMarked
package org.mrcnetwork.identity.reminders;

import org.jspecify.annotations.NullMarked;
