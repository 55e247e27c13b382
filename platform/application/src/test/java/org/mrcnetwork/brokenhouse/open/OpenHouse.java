package org.mrcnetwork.brokenhouse.open;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.web.bind.annotation.RestController;

/** A public door, with a connection and a thread local of its own. */
@RestController
public class OpenHouse {

    static final ThreadLocal<UUID> CENTRE = new ThreadLocal<>();

    DataSource own;

    /** Tells a name in an event. */
    record ClientRegistered(UUID id, String name) {}
}
