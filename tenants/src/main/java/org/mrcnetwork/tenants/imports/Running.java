package org.mrcnetwork.tenants.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenants.clients.KnownAlready;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts.Entry;
import org.mrcnetwork.tenants.clients.RemovingUntouched;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes clients of the rows. A row that became a client is in the list of them, and never becomes another. */
final class Running implements Work {

    private final RowStore rows;
    private final RowReading reading;
    private final KnownAlready known;
    private final Findings findings;
    private final RegisteringFromFacts registering;
    private final RemovingUntouched removing;
    private final JdbcClient jdbc;

    Running(
            RowStore rows,
            RowReading reading,
            KnownAlready known,
            Findings findings,
            RegisteringFromFacts registering,
            RemovingUntouched removing,
            JdbcClient jdbc) {
        this.rows = rows;
        this.reading = reading;
        this.known = known;
        this.findings = findings;
        this.registering = registering;
        this.removing = removing;
        this.jdbc = jdbc;
    }

    private record Good(int row, String who, Entry entry) {}

    @Override
    public boolean step(ClientImport now) {
        List<SheetRow> batch = rows.from(now.id(), now.nextRow());
        if (batch.isEmpty()) {
            return false;
        }
        List<Good> good = good(now.id(), batch);
        List<Good> chosen = chosen(now, batch, good);
        registering.register(chosen.stream().map(Good::entry).toList());
        write(now.id(), chosen);
        jdbc.sql("""
                UPDATE client_import SET next_row = next_row + ?, made = made + ?, skipped = skipped + ?, worked_at = now()
                WHERE id = ?
                """)
                .params(batch.size(), chosen.size(), good.size() - chosen.size(), now.id())
                .update();
        return true;
    }

    /** Broken rows stay out; they are in the report. */
    private List<Good> good(UUID id, List<SheetRow> batch) {
        Set<Integer> made = new HashSet<>(
                jdbc.sql("SELECT row_number FROM client_import_made WHERE import_id = ? AND row_number = ANY (?)")
                        .params(id, batch.stream().map(SheetRow::number).toArray(Integer[]::new))
                        .query(Integer.class)
                        .list());
        List<Good> good = new ArrayList<>();
        for (SheetRow row : batch) {
            RowReading.Result result = reading.read(row);
            if (result.facts() != null && !made.contains(row.number())) {
                good.add(new Good(
                        row.number(),
                        result.who(),
                        new Entry(Ids.next(), result.facts(), Objects.requireNonNull(result.consent()))));
            }
        }
        return good;
    }

    /** Whoever was registered at the desk since the check was not chosen about: that goes as for all. */
    private List<Good> chosen(ClientImport now, List<SheetRow> batch, List<Good> good) {
        Map<Integer, Set<FindingChoice>> choices = findings.choices(now.id(), batch, now.alikeChoice());
        Map<Integer, KnownAlready.Likely> likely =
                known.among(good.stream().map(one -> one.entry().facts()).toList());
        Set<UUID> ours = new HashSet<>(
                jdbc.sql("SELECT client_id FROM client_import_made WHERE import_id = ? AND client_id = ANY (?)")
                        .params(
                                now.id(),
                                likely.values().stream()
                                        .map(KnownAlready.Likely::client)
                                        .toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
        List<Good> chosen = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            Good one = good.get(i);
            KnownAlready.Likely client = likely.get(i);
            Set<FindingChoice> choice = choices.get(one.row());
            if (choice == null && client != null && !ours.contains(client.client())) {
                findings.add(
                        now.id(),
                        one.row(),
                        Findings.Kind.KNOWN,
                        client.client(),
                        Findings.RowSaid.known(one.who(), client.number(), client.name()));
                choice = Set.of(now.alikeChoice());
            }
            if (choice == null || !choice.contains(FindingChoice.SKIP)) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    private void write(UUID id, List<Good> made) {
        Map<UUID, Integer> rowOf = new LinkedHashMap<>();
        made.forEach(one -> rowOf.put(one.entry().id(), one.row()));
        Map<UUID, Long> traces = removing.traces(rowOf.keySet());
        UUID[] clients = rowOf.keySet().toArray(UUID[]::new);
        jdbc.sql("""
                INSERT INTO client_import_made (import_id, row_number, client_id, traces)
                SELECT ?, row_number, client_id, traces FROM unnest(?::int[], ?::uuid[], ?::bigint[])
                       AS made(row_number, client_id, traces)
                """)
                .params(
                        id,
                        rowOf.values().toArray(Integer[]::new),
                        clients,
                        rowOf.keySet().stream()
                                .map(client -> traces.getOrDefault(client, 0L))
                                .toArray(Long[]::new))
                .update();
    }

    @Override
    public ImportStatus outcome() {
        return ImportStatus.DONE;
    }
}
