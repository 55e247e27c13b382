package org.mrcnetwork.tenants.enquiries;

import org.jspecify.annotations.Nullable;

/**
 * What somebody sent. Rests encrypted.
 *
 * @param from address or number to answer to, as it was sent; nobody when it came without one
 */
public record Contents(@Nullable String from, @Nullable String subject, String text) {}
