package org.mrcnetwork.tenants.messages;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.stereotype.Component;

/** What the centre wrote to the client. */
@Component
class MessagesKept implements KeptAboutClient {

    private final Messages messages;
    private final MessageWords words;

    MessagesKept(Messages messages, MessageWords words) {
        this.messages = messages;
        this.words = words;
    }

    @Override
    public String room() {
        return "messages";
    }

    @Override
    public List<MessageView> about(UUID client) {
        return messages.findAllByClientIdOrderByWrittenAtDescIdDesc(client).stream()
                .map(message -> MessageView.of(message, words.shown(message.words(), message.id())))
                .toList();
    }
}
