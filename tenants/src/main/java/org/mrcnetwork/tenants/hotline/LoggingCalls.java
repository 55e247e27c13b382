package org.mrcnetwork.tenants.hotline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenants.clients.Gender;
import org.mrcnetwork.tenants.enquiries.Contents;
import org.mrcnetwork.tenants.enquiries.ReceivingEnquiries;
import org.mrcnetwork.tenants.services.LoggingVisits;
import org.mrcnetwork.tenants.services.VisitForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A call is an anonymous contact, counted like every other; a call-back is a task of its own, tied to no call. */
@Component
class LoggingCalls {

    private static final int DAYS_KEPT_AT_MOST = 30;
    private static final int A_MINUTE = 60;
    private static final int A_DAY = 1_440;

    private final Lines lines;
    private final LoggingVisits visits;
    private final ReceivingEnquiries enquiries;
    private final JdbcClient jdbc;

    LoggingCalls(Lines lines, LoggingVisits visits, ReceivingEnquiries enquiries, JdbcClient jdbc) {
        this.lines = lines;
        this.visits = visits;
        this.enquiries = enquiries;
        this.jdbc = jdbc;
    }

    UUID log(CallController.CallForm form) {
        Line line = lines.findById(form.lineId())
                .filter(found -> !found.retired())
                .orElseThrow(() -> new NotFound("That line"));
        if (!line.languages().contains(form.language())) {
            throw new InvalidRequest("#/language", "unknown-value", "This line is not answered in that language.");
        }
        if (form.action() == CallAction.APPOINTMENT) {
            line.requireAddressMayBeTold();
        }
        visits.log(VisitForm.ofCall(
                form.id(),
                form.gender() == null ? Gender.NOT_STATED : form.gender(),
                form.cameBefore(),
                form.startedAt(),
                form.reason(),
                form.service(),
                form.action().result(),
                Math.clamp((form.seconds() + A_MINUTE / 2) / A_MINUTE, 1, A_DAY)));
        jdbc.sql("INSERT INTO hotline_call (visit_id, line_id, language, action, seconds) VALUES (?, ?, ?, ?, ?)")
                .params(form.id(), line.id(), form.language(), form.action().name(), form.seconds())
                .update();
        if (form.callBack() != null) {
            callBack(form, form.callBack(), line);
        }
        return form.id();
    }

    private void callBack(CallController.CallForm form, CallController.CallBack callBack, Line line) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (form.action() != CallAction.CALL_BACK) {
            throw new InvalidRequest("#/callBack", "not-allowed", "A number is kept for a call-back only.");
        }
        if (callBack.deleteOn().isBefore(today) || callBack.deleteOn().isAfter(today.plusDays(DAYS_KEPT_AT_MOST))) {
            throw new InvalidRequest(
                    "#/callBack/deleteOn", "invalid", "A caller's number is kept for 30 days at most.");
        }
        String note = callBack.note() == null || callBack.note().isBlank() ? "–" : callBack.note();
        enquiries.callBack(
                callBack.id(),
                new Contents(callBack.number(), null, note),
                form.language(),
                callBack.by(),
                callBack.deleteOn(),
                line.trafficking());
    }
}
