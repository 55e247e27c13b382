package org.mrcnetwork.tenancy.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrcnetwork.tenancy.audit.chain.Link.Head;
import org.mrcnetwork.tenancy.audit.chain.Link.Row;

/** What the command says of an export that somebody has been at. */
class VerifyingFilesTest {
    private static final String CENTRE = "0190a1b2-0000-7000-8000-000000000001";

    @TempDir
    Path folder;

    /** Line 0 is the segment, line n the row n, heads stand behind rows 4 and 8. */
    private final List<String> lines = export(CENTRE, 8, List.of(4, 8));

    @Test
    void an_export_is_intact() throws IOException {
        Said said = verify(lines);

        assertThat(said.text).startsWith("intact: 8 rows (positions 1 to 8), sealed until 2026-02-08");
        assertThat(said.code).isZero();
    }

    @Test
    void an_empty_log_is_intact() throws IOException {
        assertThat(verify(export(CENTRE, 0, List.of())).text).isEqualTo("intact: 0 rows");
    }

    @Test
    void a_changed_column_is_named() throws IOException {
        lines.replaceAll(line -> line.replace("Person 3", "Somebody else"));

        Said said = verify(lines);

        assertThat(said.text)
                .startsWith("tampered: row 3, id " + id(3) + ", of 2026-01-03T10:00:00.000001Z was changed");
        assertThat(said.code).isEqualTo(1);
    }

    @Test
    void a_person_who_is_taken_out_is_named() throws IOException {
        lines.replaceAll(line ->
                line.contains("Person 3") ? line.replaceAll("\"personId\":\"[^\"]*\"", "\"personId\":null") : line);

        assertThat(verify(lines).text).startsWith("tampered: row 3, id " + id(3));
    }

    @Test
    void a_removed_row_is_named() throws IOException {
        lines.remove(3);

        assertThat(verify(lines).text).startsWith("tampered: row 3 is missing");
    }

    @Test
    void several_removed_rows_are_named() throws IOException {
        lines.subList(2, 4).clear();

        assertThat(verify(lines).text).startsWith("tampered: rows 2 to 3 are missing");
    }

    @Test
    void a_removed_row_is_noticed_though_the_others_were_given_new_positions() throws IOException {
        List<Link> links = links(CENTRE, 8, List.of(8));
        links.remove(2);
        List<String> renumbered = new ArrayList<>(List.of(SealedLines.of(Segment.whole(CENTRE, 7))));
        long position = 0;
        for (Link link : links) {
            renumbered.add(SealedLines.of(
                    link instanceof Row row
                            ? new Row(++position, row.rowHash(), row.hash(), row.entry(), null)
                            : new Head(position, ((Head) link).hash(), ((Head) link).at())));
        }

        assertThat(verify(renumbered).text)
                .startsWith("tampered: row 3, id " + id(4))
                .contains("does not follow");
    }

    @Test
    void a_cut_tail_is_noticed_by_the_head() throws IOException {
        lines.subList(8, 10).clear();

        assertThat(verify(lines).text)
                .startsWith("tampered: rows 7 to 8, sealed at 2026-02-08")
                .contains("are missing");
    }

    @Test
    void a_cut_tail_is_noticed_though_its_head_was_cut_as_well() throws IOException {
        lines.subList(8, lines.size()).clear();

        assertThat(verify(lines).text).startsWith("tampered: rows 7 to 8 are missing");
    }

    @Test
    void a_swapped_pair_is_named() throws IOException {
        Collections.swap(lines, 2, 3);

        assertThat(verify(lines).text)
                .startsWith("tampered: row 3, id " + id(3))
                .contains("stands before");
    }

    @Test
    void an_added_row_is_named() throws IOException {
        AuditEntry forged = entry(99);
        lines.add(3, SealedLines.of(new Row(3, forged.hash(), AuditChain.link("guess", forged.hash()), forged, null)));

        assertThat(verify(lines).text)
                .startsWith("tampered: row 3, id " + id(99))
                .contains("was added");
    }

    @Test
    void a_row_behind_the_last_head_is_named() throws IOException {
        List<String> longer = export(CENTRE, 9, List.of(4, 8));

        assertThat(verify(longer).text)
                .startsWith("tampered: row 9, id " + id(9))
                .contains("was added");
    }

    @Test
    void a_log_that_was_rewritten_with_all_its_hashes_contradicts_its_heads() throws IOException {
        List<String> rewritten = export(CENTRE, 8, List.of(8), 100);
        String keptHead = lines.get(5);
        rewritten.add(5, keptHead);

        assertThat(verify(rewritten).text).startsWith("tampered: rows 1 to 4 were rewritten: the head kept at 4");
    }

    @Test
    void a_log_that_was_rewritten_with_its_heads_contradicts_an_earlier_export() throws IOException {
        Path earlier = write("earlier.jsonl", lines);
        Path later = write("later.jsonl", export(CENTRE, 12, List.of(8, 12), 100));

        Said said = run(later, earlier);

        assertThat(said.text).startsWith("tampered: rows 1 to 4 were rewritten");
        assertThat(run(write("good.jsonl", export(CENTRE, 12, List.of(4, 8, 12))), earlier).text)
                .startsWith("intact: 12 rows");
    }

    @Test
    void a_log_that_ends_before_an_earlier_export_was_cut() throws IOException {
        Path shorter = write("shorter.jsonl", export(CENTRE, 4, List.of(4)));

        assertThat(run(shorter, write("earlier.jsonl", lines)).text).startsWith("tampered: rows 5 to 8 are missing");
    }

    @Test
    void another_centres_log_is_not_taken_for_this_ones() throws IOException {
        lines.set(0, lines.getFirst().replace(CENTRE, "0190a1b2-0000-7000-8000-000000000002"));

        Said said = verify(lines);

        assertThat(said.code).isEqualTo(1);
    }

    @Test
    void rows_that_are_nobodys_business_can_be_left_out() throws IOException {
        Row row = (Row) links(CENTRE, 8, List.of()).get(1);
        lines.set(2, SealedLines.of(new Row(2, row.rowHash(), row.hash(), null, null)));

        assertThat(verify(lines).text).startsWith("intact: 8 rows");
        assertThat(lines.get(2)).doesNotContain("Person", id(2));
    }

    @Test
    void a_row_of_which_only_the_seal_is_left_is_named() throws IOException {
        Row row = (Row) links(CENTRE, 8, List.of()).get(1);
        lines.set(2, SealedLines.of(new Row(2, row.rowHash(), row.hash(), null, id(2))));

        assertThat(verify(lines).text).startsWith("tampered: row 2, id " + id(2) + " is missing");
    }

    @Test
    void columns_cannot_run_into_one_another() {
        AuditEntry one = new AuditEntry("1", "t", null, "read", "s", "client", "2");
        AuditEntry other = new AuditEntry("1", "t", null, "read,1:s", "", "client", "2");

        assertThat(one.hash()).isNotEqualTo(other.hash());
        assertThat(new AuditEntry("1", "t", "", "p", "a", "s", "2").hash())
                .isNotEqualTo(new AuditEntry("1", "t", null, "p", "a", "s", "2").hash());
    }

    @Test
    void moments_are_written_with_every_digit() {
        assertThat(AuditEntry.text(Instant.parse("2026-01-02T10:00:00Z"))).isEqualTo("2026-01-02T10:00:00.000000Z");
    }

    @Test
    void what_is_no_export_is_not_called_tampered() throws IOException {
        assertThat(run(folder.resolve("nowhere.jsonl")).text).contains("there is no such file");
        assertThat(verify(List.of("{\"a\":1}")).code).isEqualTo(2);
        assertThat(verify(List.of(lines.getFirst(), "not JSON")).text).contains("line 2");
        assertThat(verify(List.of(lines.getFirst(), lines.get(1).replace("\"action\"", "\"note\":\"x\",\"action\"")))
                        .code)
                .isEqualTo(2);
        assertThat(verify(List.of(lines.getFirst(), lines.get(1).replace("{", "{\"person\":\"x\","))).code)
                .isEqualTo(2);
        assertThat(run().text).startsWith("Usage");
        assertThat(run().code).isEqualTo(2);
    }

    private record Said(int code, String text) {}

    private Said verify(List<String> content) throws IOException {
        return run(write("export.jsonl", content));
    }

    private Path write(String name, List<String> content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static Said run(Path... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifyingFiles.run(
                java.util.Arrays.stream(files).map(Path::toString).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8).strip());
    }

    private static List<String> export(String centre, int rows, List<Integer> heads) {
        return export(centre, rows, heads, 0);
    }

    private static List<String> export(String centre, int rows, List<Integer> heads, int shift) {
        List<String> lines = new ArrayList<>(List.of(SealedLines.of(Segment.whole(centre, rows))));
        links(centre, rows, heads, shift).forEach(link -> lines.add(SealedLines.of(link)));
        return lines;
    }

    private static List<Link> links(String centre, int rows, List<Integer> heads) {
        return links(centre, rows, heads, 0);
    }

    private static List<Link> links(String centre, int rows, List<Integer> heads, int shift) {
        List<Link> links = new ArrayList<>();
        String hash = AuditChain.start(centre);
        for (int position = 1; position <= rows; position++) {
            AuditEntry entry = entry(position + shift);
            hash = AuditChain.link(hash, entry.hash());
            links.add(new Row(position, entry.hash(), hash, entry, null));
            if (heads.contains(position)) {
                links.add(new Head(position, hash, "2026-02-%02dT00:00:00.000000Z".formatted(position)));
            }
        }
        return links;
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                id(number),
                "2026-01-%02dT10:00:00.000001Z".formatted(number),
                UUID.nameUUIDFromBytes(new byte[] {(byte) number}).toString(),
                "Person " + number,
                "read",
                "client",
                id(number + 1000));
    }

    private static String id(int number) {
        return new UUID(0x0190a1b2_0000_7000L, 0x8000_0000_0000_0000L + number).toString();
    }
}
