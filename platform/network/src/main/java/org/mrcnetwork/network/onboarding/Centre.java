package org.mrcnetwork.network.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Ids;
import org.springframework.data.domain.Persistable;

/** A centre as the administration sees it: who runs it, and how far its onboarding has come. */
@Entity
@Table(name = "centre", schema = "network")
class Centre implements Persistable<UUID> {

    enum Status {
        REGISTERED,
        PROVISIONING,
        FAILED,
        ACTIVE
    }

    /** Whoever is invited first. The e-mail address is used for the invitation only. */
    @Embeddable
    record FirstManager(
            @Column(name = "manager_name") String name,
            @Column(name = "manager_email") String email,
            @Column(name = "manager_language") String language) {}

    @Id
    private UUID id;

    private String slug;
    private String name;
    private String country;
    private String city;

    @Enumerated(EnumType.STRING)
    private CentreKind kind;

    @Enumerated(EnumType.STRING)
    private ProviderType providerType;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    private String timeZone;

    @Nullable
    private UUID regionId;

    @Embedded
    private FirstManager manager;

    private UUID invitationId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected Centre() {}

    Centre(
            UUID id,
            String slug,
            String name,
            String country,
            String city,
            CentreKind kind,
            ProviderType providerType,
            List<String> languages,
            String timeZone,
            @Nullable UUID regionId,
            FirstManager manager) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.country = country;
        this.city = city;
        this.kind = kind;
        this.providerType = providerType;
        this.languages = List.copyOf(languages);
        this.timeZone = timeZone;
        this.regionId = regionId;
        this.manager = manager;
        this.invitationId = Ids.next();
        this.status = Status.REGISTERED;
        this.createdAt = Instant.now();
    }

    void becomes(Status status) {
        this.status = status;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    String city() {
        return city;
    }

    CentreKind kind() {
        return kind;
    }

    ProviderType providerType() {
        return providerType;
    }

    List<String> languages() {
        return languages;
    }

    String timeZone() {
        return timeZone;
    }

    @Nullable
    UUID regionId() {
        return regionId;
    }

    FirstManager manager() {
        return manager;
    }

    UUID invitationId() {
        return invitationId;
    }

    Status status() {
        return status;
    }
}
