package org.mrcnetwork.tenants.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenants.clients.Gender;

/**
 * A contact as it is written down (handbook 3.2, 7.2, 8.4).
 *
 * @param clientId whom it was with, or nobody whose name is kept: then {@code gender} is given
 * @param gender of somebody anonymous only; may be not-stated
 * @param cameBefore whether somebody anonymous says to have been here before; of a client it is worked out
 * @param furtherServices beside the main one
 * @param notGiven a service that was needed and could not be given
 * @param minutes how long it took
 * @param place where it was, when it was not at the centre
 */
public record VisitForm(
        @NotNull UUID id,
        @Nullable UUID clientId,
        @Nullable Gender gender,
        @Nullable Boolean cameBefore,
        @NotNull Instant at,
        @NotNull Channel channel,
        @Nullable ContactReason reason,
        @NotNull ServiceType service,
        @Nullable @Size(max = 10) List<@NotNull ServiceType> furtherServices,
        @NotNull Depth depth,
        @Nullable ContactResult result,
        @Nullable @Valid NotGiven notGiven,
        @Nullable Boolean helpedWithForms,
        @Nullable @Min(1) @Max(1440) Integer minutes,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 2_000) String purpose,
        @Nullable @Size(max = 20_000) String advice,
        @Nullable @Valid FollowUp followUp) {

    /** @param alternative what was offered instead */
    public record NotGiven(
            @NotNull ServiceType service,
            @NotNull NotGivenBecause because,
            @Nullable @Size(max = 2_000) String alternative) {}

    /**
     * @param on the day until which the answer was promised
     * @param remindClient the client wants a message before that day
     */
    public record FollowUp(
            @NotNull LocalDate on,
            @Nullable @Size(max = 2_000) String note,
            @Nullable Boolean remindClient) {}

    /** A call of somebody whose name is not asked, of which nothing is written in words. */
    public static VisitForm ofCall(
            UUID id,
            Gender gender,
            @Nullable Boolean cameBefore,
            Instant at,
            ContactReason reason,
            ServiceType service,
            @Nullable ContactResult result,
            int minutes) {
        return new VisitForm(
                id,
                null,
                gender,
                cameBefore,
                at,
                Channel.HOTLINE,
                reason,
                service,
                null,
                Depth.ACTIVE,
                result,
                null,
                null,
                minutes,
                null,
                null,
                null,
                null);
    }

    Particulars particulars() {
        List<ServiceType> further = furtherServices == null
                ? List.of()
                : furtherServices.stream()
                        .distinct()
                        .filter(one -> one != service)
                        .toList();
        return new Particulars(
                at,
                gender,
                cameBefore,
                channel,
                reason,
                service,
                further,
                depth,
                result,
                notGiven == null ? null : notGiven.service(),
                notGiven == null ? null : notGiven.because(),
                Boolean.TRUE.equals(helpedWithForms),
                minutes,
                followUp == null ? null : followUp.on(),
                followUp == null ? null : followUp.remindClient());
    }

    VisitNotes.Notes notes() {
        return new VisitNotes.Notes(
                purpose,
                advice,
                followUp == null ? null : followUp.note(),
                notGiven == null ? null : notGiven.alternative(),
                place);
    }
}
