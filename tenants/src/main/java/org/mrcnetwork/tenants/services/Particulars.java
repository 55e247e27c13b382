package org.mrcnetwork.tenants.services;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenants.clients.Gender;

/**
 * What is known of a contact in codes and numbers, and may so be counted.
 *
 * @param gender of somebody anonymous only; a client's stands in the client's record
 * @param cameBefore as somebody anonymous says; a client's follows from the earlier contacts
 * @param service the main one, under which the contact is counted
 * @param unmetService what was needed and not given
 * @param remindClient whether the client is sent a message before the day of the follow-up
 */
@Embeddable
record Particulars(
        Instant at,
        @Nullable @Enumerated(EnumType.STRING) Gender gender,
        @Nullable Boolean cameBefore,
        @Enumerated(EnumType.STRING) Channel channel,
        @Nullable @Enumerated(EnumType.STRING) ContactReason reason,
        @Enumerated(EnumType.STRING) ServiceType service,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<ServiceType> furtherServices,

        @Enumerated(EnumType.STRING) Depth depth,
        @Nullable @Enumerated(EnumType.STRING) ContactResult result,
        @Nullable @Enumerated(EnumType.STRING) ServiceType unmetService,
        @Nullable @Enumerated(EnumType.STRING) NotGivenBecause unmetBecause,
        boolean helpedWithForms,
        @Nullable Integer minutes,
        @Nullable LocalDate followUpOn,
        @Nullable Boolean remindClient) {}
