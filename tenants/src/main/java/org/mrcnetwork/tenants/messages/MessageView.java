package org.mrcnetwork.tenants.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;

/**
 * A message as it is shown.
 *
 * @param to number or address it was sent to
 * @param because why it was refused, why it failed, or why it has to be tried again, as a code
 * @param dueAt not before that moment
 * @param settledAt when it was known what became of it
 * @param by who wrote it; nobody, when it was planned
 */
record MessageView(
        UUID id,
        MessageKind kind,
        Way way,
        String text,
        @Nullable String to,
        MessageState state,
        @Nullable String because,
        Instant dueAt,
        @Nullable Instant settledAt,
        Instant writtenAt,
        @Nullable Person by) {

    static MessageView of(Message message, MessageWords.Words words) {
        return new MessageView(
                message.id(),
                message.kind(),
                message.way(),
                words.text(),
                words.to(),
                message.state(),
                message.because(),
                message.dueAt(),
                message.settledAt(),
                message.writtenAt(),
                message.writtenBy());
    }
}
