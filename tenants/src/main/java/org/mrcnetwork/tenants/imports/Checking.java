package org.mrcnetwork.tenants.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mrcnetwork.tenants.clients.KnownAlready;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dry run: every row is read and checked as it would be imported, and what is wrong is written down. */
final class Checking implements Work {

    private final RowStore rows;
    private final RowReading reading;
    private final KnownAlready known;
    private final Findings findings;
    private final JdbcClient jdbc;
    private final SamePerson seen = new SamePerson();

    Checking(RowStore rows, RowReading reading, KnownAlready known, Findings findings, JdbcClient jdbc) {
        this.rows = rows;
        this.reading = reading;
        this.known = known;
        this.findings = findings;
        this.jdbc = jdbc;
    }

    private record Good(SheetRow row, String who, Facts facts) {}

    @Override
    public boolean step(ClientImport now) {
        List<SheetRow> batch = rows.from(now.id(), now.nextRow());
        if (batch.isEmpty()) {
            return false;
        }
        List<Good> good = new ArrayList<>();
        for (SheetRow row : batch) {
            RowReading.Result result = reading.read(row);
            if (result.facts() != null) {
                good.add(new Good(row, result.who(), result.facts()));
            } else {
                findings.add(
                        now.id(),
                        row.number(),
                        Findings.Kind.BROKEN,
                        null,
                        Findings.RowSaid.broken(result.who(), result.faults()));
            }
        }
        compare(now, good);
        jdbc.sql("""
                UPDATE client_import SET next_row = next_row + ?, good = good + ?, broken = broken + ?, worked_at = now()
                WHERE id = ?
                """)
                .params(batch.size(), good.size(), batch.size() - good.size(), now.id())
                .update();
        return true;
    }

    private void compare(ClientImport now, List<Good> good) {
        Map<Integer, KnownAlready.Likely> likely =
                known.among(good.stream().map(Good::facts).toList());
        for (int i = 0; i < good.size(); i++) {
            Good one = good.get(i);
            int row = one.row().number();
            KnownAlready.Likely client = likely.get(i);
            if (client != null) {
                findings.add(
                        now.id(),
                        row,
                        Findings.Kind.KNOWN,
                        client.client(),
                        Findings.RowSaid.known(one.who(), client.number(), client.name()));
            }
            seen.before(one.facts(), row)
                    .ifPresent(earlier -> findings.add(
                            now.id(), row, Findings.Kind.TWICE, null, Findings.RowSaid.twice(one.who(), earlier)));
        }
    }

    @Override
    public ImportStatus outcome() {
        return ImportStatus.CHECKED;
    }
}
