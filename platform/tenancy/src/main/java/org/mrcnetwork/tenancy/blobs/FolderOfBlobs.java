package org.mrcnetwork.tenancy.blobs;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Blobs in a folder of this machine: a folder for each centre, in it one for what is begun and one for what is kept. */
final class FolderOfBlobs implements BlobStore {

    private final Path root;

    FolderOfBlobs(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public OutputStream write(Place begun) throws IOException {
        Path file = file(begun);
        makeFolder(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                try (channel) {
                    if (channel.isOpen()) {
                        channel.force(true);
                    }
                }
            }
        };
    }

    @Override
    public void keep(Place begun) throws IOException {
        Path kept = file(new Place(begun.centre(), State.KEPT, begun.blob()));
        makeFolder(kept);
        Files.move(file(begun), kept, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(kept.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public SeekableByteChannel open(Place place) throws IOException {
        return Files.newByteChannel(file(place), StandardOpenOption.READ);
    }

    @Override
    public void delete(Place place) throws IOException {
        Files.deleteIfExists(file(place));
    }

    @Override
    public Stream<UUID> olderThan(Instant moment, String centre, State state) throws IOException {
        try {
            return Files.list(folder(centre, state))
                    .filter(file -> isOlder(file, moment))
                    .map(file -> UUID.fromString(file.getFileName().toString()));
        } catch (NoSuchFileException nothingYet) {
            return Stream.empty();
        }
    }

    /** One that another process has just moved or deleted is nobody's business here. */
    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeFolder(Path file) throws IOException {
        Files.createDirectories(
                file.resolveSibling(""),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private Path file(Place place) {
        return folder(place.centre(), place.state()).resolve(place.blob().toString());
    }

    private Path folder(String centre, State state) {
        return root.resolve(centre).resolve(state.name().toLowerCase(Locale.ROOT));
    }
}
