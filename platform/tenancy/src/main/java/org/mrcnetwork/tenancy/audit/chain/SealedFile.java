package org.mrcnetwork.tenancy.audit.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.mrcnetwork.tenancy.audit.chain.Link.Head;
import org.mrcnetwork.tenancy.audit.chain.SealedLines.Unreadable;

/** An export on disk, read line by line. */
final class SealedFile {

    private SealedFile() {}

    /** What was found, and of which part of which log. */
    record Checked(Segment segment, Verdict verdict) {}

    /** @throws UnreadableFile when it cannot be read as an export */
    static Checked verify(Path file, Map<Long, String> known) throws UnreadableFile {
        return read(file, (segment, links) -> new Checked(segment, VerifyingChain.verify(segment, links, known)));
    }

    /** The heads that an earlier export of the same log has written down, so that a later one can be held against it. */
    static Map<Long, String> heads(Path file, String centre) throws UnreadableFile {
        return read(file, (segment, links) -> {
            if (!segment.centre().equals(centre)) {
                throw new UnreadableFile(file, "it is of another centre");
            }
            Map<Long, String> heads = new TreeMap<>();
            links.forEachRemaining(link -> {
                if (link instanceof Head head) {
                    heads.put(head.position(), head.hash());
                }
            });
            return heads;
        });
    }

    private interface Reading<T> {
        T read(Segment segment, Iterator<Link> links) throws UnreadableFile;
    }

    private static <T> T read(Path file, Reading<T> reading) throws UnreadableFile {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = reader.readLine();
            if (first == null) {
                throw new UnreadableFile(file, "it is empty");
            }
            return reading.read(SealedLines.segment(first), new Lines(reader));
        } catch (NoSuchFileException e) {
            throw new UnreadableFile(file, "there is no such file");
        } catch (MalformedInputException e) {
            throw new UnreadableFile(file, "it is not UTF-8");
        } catch (IOException e) {
            throw new UnreadableFile(file, "it cannot be read");
        } catch (UncheckedIOException e) {
            throw new UnreadableFile(file, "it cannot be read to its end");
        } catch (BadLine e) {
            throw new UnreadableFile(file, "line " + e.number + " is none of an export: " + e.getMessage());
        } catch (Unreadable e) {
            throw new UnreadableFile(file, String.valueOf(e.getMessage()));
        }
    }

    private static final class Lines implements Iterator<Link> {
        private final BufferedReader reader;
        private long number = 1;
        private String line = "";

        Lines(BufferedReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            if (!line.isEmpty()) {
                return true;
            }
            try {
                String read = reader.readLine();
                line = read == null ? "" : read;
                number++;
                if (read != null && read.isEmpty()) {
                    throw new BadLine(number, "it is empty");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return !line.isEmpty();
        }

        @Override
        public Link next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            String taken = line;
            line = "";
            try {
                return SealedLines.link(taken);
            } catch (Unreadable e) {
                throw new BadLine(number, String.valueOf(e.getMessage()));
            }
        }
    }

    private static final class BadLine extends RuntimeException {
        private final long number;

        BadLine(long number, String because) {
            super(because);
            this.number = number;
        }
    }

    /** Said to whoever wanted the file checked. */
    static final class UnreadableFile extends Exception {
        UnreadableFile(Path file, String because) {
            super(file + ": " + because);
        }
    }
}
