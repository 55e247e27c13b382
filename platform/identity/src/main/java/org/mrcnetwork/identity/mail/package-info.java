/** How mails are written and put on their way. */
@NullMarked
package org.mrcnetwork.identity.mail;

import org.jspecify.annotations.NullMarked;
