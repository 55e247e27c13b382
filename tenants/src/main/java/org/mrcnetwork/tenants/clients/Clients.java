package org.mrcnetwork.tenants.clients;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The speaking centre's clients. */
interface Clients extends Repository<Client, UUID> {

    Client save(Client client);

    Optional<Client> findById(UUID id);

    List<Client> findAllByIdIn(Collection<UUID> ids);

    @Query(value = "SELECT nextval('client_number')", nativeQuery = true)
    long nextNumber();

    void flush();
}
