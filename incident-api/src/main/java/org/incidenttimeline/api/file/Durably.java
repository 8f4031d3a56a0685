package org.incidenttimeline.api.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes and removes files so that a crash, of the machine too, leaves the old or the new. */
public final class Durably {

    private Durably() {}

    /** Writes a new file, whose bytes are on the disk when this returns. */
    public static void write(Path file, byte[] bytes, @Nullable Instant changed)
            throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            if (changed != null) {
                Files.setLastModifiedTime(file, FileTime.from(changed));
            }
            channel.force(true);
        }
    }

    /** Writes a new file of text, whose bytes are on the disk when this returns. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8), null);
    }

    /** Has the disk keep what was written to a file. */
    public static void keep(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Puts a file in place of another in one step. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".next");
        Files.deleteIfExists(beside);
        write(beside, bytes, null);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Has the disk keep the names in a directory. */
    public static void keepNames(Path directory) throws IOException {
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Removes a file, or a directory with all that is in it; nothing if it is not there. */
    public static void remove(Path there) throws IOException {
        if (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                there,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
