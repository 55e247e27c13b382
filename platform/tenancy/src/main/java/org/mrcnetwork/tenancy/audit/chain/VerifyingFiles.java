package org.mrcnetwork.tenancy.audit.chain;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mrcnetwork.tenancy.audit.chain.SealedFile.Checked;
import org.mrcnetwork.tenancy.audit.chain.SealedFile.UnreadableFile;
import org.mrcnetwork.tenancy.audit.chain.Verdict.Finding;

/**
 * The command that checks a sealed export, with no server and no network: {@code java -jar application.jar verify-audit
 * FILE [EARLIER]}, or {@code ./run --verify-audit FILE [EARLIER]}. With an earlier export of the same log it also finds
 * what was rewritten or cut off between the two.
 */
public final class VerifyingFiles {

    public static final String COMMAND = "verify-audit";

    private static final int INTACT = 0;
    private static final int TAMPERED = 1;
    private static final int UNREADABLE = 2;

    private VerifyingFiles() {}

    /** @return 0 when the file is intact, 1 when it was tampered with, 2 when it is no export that could be checked */
    public static int run(List<String> files, PrintStream out) {
        if (files.isEmpty() || files.size() > 2) {
            out.println("Usage: " + COMMAND + " FILE [EARLIER]   FILE and EARLIER are sealed exports (.jsonl)");
            return UNREADABLE;
        }
        try {
            Path file = Path.of(files.getFirst());
            Checked alone = SealedFile.verify(file, Map.of());
            Checked checked = files.size() == 2 && alone.verdict().isIntact()
                    ? SealedFile.verify(file, earlierHeads(Path.of(files.getLast()), alone.segment()))
                    : alone;
            out.println(sentence(checked));
            return checked.verdict().isIntact() ? INTACT : TAMPERED;
        } catch (UnreadableFile e) {
            out.println("not checked: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static Map<Long, String> earlierHeads(Path earlier, Segment part) throws UnreadableFile {
        Map<Long, String> heads = SealedFile.heads(earlier, part.centre());
        heads.keySet().removeIf(position -> position < part.from());
        return heads;
    }

    private static String sentence(Checked checked) {
        Segment part = checked.segment();
        Verdict verdict = checked.verdict();
        Finding finding = verdict.finding();
        if (finding != null) {
            return "tampered: " + sentence(finding) + " (" + verdict.rows() + " rows before it are in order)";
        }
        if (verdict.rows() == 0) {
            return "intact: 0 rows";
        }
        return "intact: " + verdict.rows() + " rows (positions " + part.from() + " to " + part.to() + "), sealed until "
                + verdict.sealedUntil();
    }

    private static String sentence(Finding finding) {
        String row = "row " + finding.position()
                + (finding.entry() == null ? "" : ", id " + finding.entry())
                + (finding.at() == null ? "" : ", of " + finding.at());
        String rows = finding.until() == finding.position()
                ? "row " + finding.position()
                : "rows " + finding.position() + " to " + finding.until();
        String sealed = finding.at() == null ? "" : ", sealed at " + finding.at();
        return switch (finding.fault()) {
            case CHANGED -> row + " was changed after it was sealed";
            case MISSING ->
                (finding.entry() == null ? rows + sealed : row) + (rows.startsWith("rows") ? " are" : " is")
                        + " missing";
            case REORDERED -> row + " stands before one that was sealed first";
            case ADDED -> row + " was added: it was not sealed here";
            case UNLINKED ->
                row + " does not follow from the one before it:"
                        + " a row between them was removed, or a seal was rewritten";
            case REWRITTEN ->
                rows + " were rewritten: the head kept at " + finding.until() + sealed + " has another hash";
        };
    }
}
