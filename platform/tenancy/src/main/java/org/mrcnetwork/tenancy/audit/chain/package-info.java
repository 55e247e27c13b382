/**
 * The audit log as a chain, without a database: how a row is hashed, how an export is written and read, and how it is
 * found out that one was changed, removed, moved or added (ADR 9). Nothing in here needs a server, so that whoever holds
 * an export can check it anywhere.
 */
@NullMarked
package org.mrcnetwork.tenancy.audit.chain;

import org.jspecify.annotations.NullMarked;
