package org.mrcnetwork.tenancy.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.chain.AuditEntry;
import org.springframework.stereotype.Component;

/** What is known of the records that entries name, to whoever may know of clients; to others, their ids. */
@Component
class NamingSubjects {

    private static final String MAY_KNOW = "client:read-summary";

    private final List<AuditedRecords> rooms;
    private final RecordsOfClient records;

    NamingSubjects(List<AuditedRecords> rooms, RecordsOfClient records) {
        this.rooms = rooms;
        this.records = records;
    }

    /** Numbers by the id of the record. */
    Map<String, String> numbers(Collection<AuditEntry> entries) {
        if (!Person.speakingMay(MAY_KNOW)) {
            return Map.of();
        }
        Map<String, String> numbers = new HashMap<>();
        for (AuditedRecords room : rooms) {
            Set<UUID> ids = entries.stream()
                    .filter(entry -> entry.subject().equals(room.subject()))
                    .map(entry -> UUID.fromString(entry.subjectId()))
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                room.numbers(ids).forEach((id, number) -> numbers.put(id.toString(), number));
            }
        }
        return numbers;
    }

    /** A record and, when it is a client, what there is about that client: reading a visit is reading the client. */
    Set<UUID> belongingTo(UUID subject) {
        return Person.speakingMay(MAY_KNOW) ? Set.copyOf(records.ids(subject)) : Set.of(subject);
    }
}
