package org.mrcnetwork.identity.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.accounts.Memberships;
import org.mrcnetwork.identity.organisations.OrganisationKind;
import org.mrcnetwork.identity.organisations.Organisations;
import org.mrcnetwork.identity.reminders.Reminding;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The application says for how many people something waits; each of them says whether they want a mail about it. */
@RestController
@RequestMapping("/api/v1")
class RemindersController {

    /** Somewhere on earth it is this day now, or was or will be within hours. */
    private static final int DAYS_OFF = 1;

    private static final Duration LONGEST = Duration.ofDays(2);

    private final Reminding reminding;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Clock clock;

    RemindersController(Reminding reminding, Organisations organisations, Memberships memberships, Clock clock) {
        this.reminding = reminding;
        this.organisations = organisations;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** A person and a number; there is no field for anything else, and one that is sent is refused. */
    record WaitingForm(
            @NotNull UUID person, @Min(1) @Max(1_000_000) int things) {

        Reminding.Waiting waiting() {
            return new Reminding.Waiting(person, things);
        }
    }

    /** @param until when the day is over there */
    record MorningForm(
            @NotNull Instant until,
            @NotEmpty @Size(max = 1_000) List<@Valid @NotNull WaitingForm> items) {}

    record OwnReminders(@NotNull Boolean on) {}

    /** Can be repeated: each person gets one mail for a day. */
    @PutMapping("/organisations/{id}/reminders/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(
            @PathVariable UUID id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @Valid @RequestBody MorningForm form) {
        UUID centre = organisations
                .withId(id)
                .filter(it -> it.kind() == OrganisationKind.CENTRE)
                .orElseThrow(Refusal::notFound)
                .id();
        Instant now = clock.instant();
        if (Math.abs(ChronoUnit.DAYS.between(LocalDate.ofInstant(now, ZoneOffset.UTC), day)) > DAYS_OFF) {
            throw Refusal.conflict("That day is not today anywhere.");
        }
        if (!form.until().isAfter(now) || form.until().isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid("#/until", "invalid", "The day must end within two days from now.");
        }
        reminding.remind(
                centre,
                day,
                form.until(),
                form.items().stream().map(WaitingForm::waiting).toList());
    }

    @GetMapping("/reminders")
    OwnReminders own(@AuthenticationPrincipal Jwt token) {
        return new OwnReminders(reminding.wantedBy(speaking(token)));
    }

    @PutMapping("/reminders")
    OwnReminders turn(@AuthenticationPrincipal Jwt token, @Valid @RequestBody OwnReminders form) {
        reminding.turn(form.on(), speaking(token));
        return form;
    }

    private Membership speaking(Jwt token) {
        return memberships
                .withId(UUID.fromString(token.getClaimAsString("membership")))
                .orElseThrow(Refusal::forbidden);
    }
}
