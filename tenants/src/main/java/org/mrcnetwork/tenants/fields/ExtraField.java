package org.mrcnetwork.tenants.fields;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that the centre asks its clients. Nobody has to answer.
 *
 * @param key by which spreadsheets call it
 * @param listId of what is offered, exactly when the kind is of a list
 * @param least with {@code most}, what a number can be
 * @param identifying an answer can point at one person, so no figure is broken down by it
 * @param sensitive asked and shown only where the whole file is read, never at the reception
 * @param answered somebody has been answered it once: kind and list stay
 */
public record ExtraField(
        UUID id,
        String key,
        InLanguages names,
        InLanguages helps,
        FieldKind kind,
        @Nullable UUID listId,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        boolean identifying,
        boolean sensitive,
        AskedAt asked,
        boolean retired,
        boolean answered,
        long version) {

    ExtraField unbounded() {
        return new ExtraField(
                id,
                key,
                names,
                helps,
                kind,
                listId,
                null,
                null,
                identifying,
                sensitive,
                asked,
                retired,
                answered,
                version);
    }
}
