package org.mrcnetwork.tenants.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.mrcnetwork.network.directory.ChecksDue;
import org.mrcnetwork.network.library.LibraryDue;
import org.mrcnetwork.network.library.Responsible;
import org.mrcnetwork.network.mornings.Waiting;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenants.cases.WorkDue;
import org.mrcnetwork.tenants.enquiries.EnquiriesOverdue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what is due for each member of staff. Who that may be is asked by the centre; how much it is, as that person
 * reads, so that PostgreSQL leaves out of the number what it leaves out of their screen (ADR 10).
 */
@Component
class CountingWork {

    /** A note that was begun yesterday may still be finished today without anybody being told. */
    private static final Duration DRAFTS_MAY_REST = Duration.ofDays(1);

    private final WorkDue work;
    private final EnquiriesOverdue enquiries;
    private final ChecksDue checks;
    private final LibraryDue library;
    private final Responsible responsible;
    private final MayReceive may;
    private final TransactionTemplate transaction;

    CountingWork(
            WorkDue work,
            EnquiriesOverdue enquiries,
            ChecksDue checks,
            LibraryDue library,
            Responsible responsible,
            MayReceive may,
            TransactionTemplate transaction) {
        this.work = work;
        this.enquiries = enquiries;
        this.checks = checks;
        this.library = library;
        this.responsible = responsible;
        this.may = may;
        this.transaction = transaction;
    }

    /** Call it while no centre is speaking. Those for whom nothing is due are left out. */
    List<Waiting> of(CentreLogin centre, LocalDate today, Instant now) {
        List<Waiting> waiting = new ArrayList<>();
        for (MayReceive.Rights person : Tenancy.callAs(centre, () -> people(today, now))) {
            int things = Tenancy.callAs(centre, person.reader(), () -> count(person, today, now));
            if (things > 0) {
                waiting.add(new Waiting(person.reader().person(), things));
            }
        }
        return waiting;
    }

    private List<MayReceive.Rights> people(LocalDate today, Instant now) {
        return Objects.requireNonNull(transaction.execute(_ -> Stream.of(
                        work.people(today, now.minus(DRAFTS_MAY_REST)),
                        enquiries.people(now),
                        checks.people(today),
                        library.people(today),
                        responsible.people())
                .flatMap(List::stream)
                .distinct()
                .map(may::of)
                .toList()));
    }

    private int count(MayReceive.Rights person, LocalDate today, Instant now) {
        UUID self = person.reader().person();
        return Objects.requireNonNull(transaction.execute(
                _ -> (person.work() ? work.of(self, today, now.minus(DRAFTS_MAY_REST)) : 0)
                        + (person.enquiries() ? enquiries.of(self, now) : 0)
                        + (person.directory()
                                ? checks.of(self, today) + checks.nobodys(responsible.countriesOf(self), today)
                                : 0)
                        + (person.library() ? library.of(self, today) : 0)));
    }
}
