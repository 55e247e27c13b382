package org.mrcnetwork.tenancy.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What a room of the centre tells the readers of its audit log about the records that entries name. Asked for in the
 * name of the person reading, and only of what that person may know: of everything else the log shows the id.
 */
public interface AuditedRecords {

    /** As it stands in entries, for example {@code client}. */
    String subject();

    /** The numbers by which people know these records. Those that the person asking may not see are left out. */
    Map<UUID, String> numbers(Collection<UUID> ids);
}
