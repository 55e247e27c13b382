/** Who may speak for which organisation: accounts, memberships, sign-in, tokens. Keys and passwords have a process of their own. */
@NullMarked
package org.mrcnetwork.identity;

import org.jspecify.annotations.NullMarked;
