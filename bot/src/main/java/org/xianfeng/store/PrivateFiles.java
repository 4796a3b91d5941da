package org.xianfeng.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that no other account of the machine may read: what is said to us stands in them, and what proves who is who. */
public final class PrivateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final int MASK = 0077;
    /** Where all of it stands that the settings put nowhere else. */
    private static final Path USUAL = Path.of("data").toAbsolutePath();

    private PrivateFiles() {}

    /** From now on, whatever this process and its children write is for its account alone. */
    @SuppressWarnings("restricted") // the JVM has no way of its own to set it
    public static void maskNewFiles() {
        Linker linker = Linker.nativeLinker();
        try {
            int _ = (int) linker
                    .downcallHandle(linker.defaultLookup().findOrThrow("umask"),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    .invokeExact(MASK);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot set the mask of new files", e);
        }
    }

    /** The folder, made for our account alone, with those above it that are missing. */
    public static Path createFolder(Path folder) throws IOException {
        return Files.createDirectories(folder, FOLDER);
    }

    /** An empty file for our account alone, or the one that is there. */
    public static Path createFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, FILE);
        }
        return file;
    }

    /** Takes a folder of an earlier version, with all that is in it, away from other accounts; says so if it had to. */
    public static void tighten(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        if (!Files.exists(whole)) {
            return;
        }
        Tightening tightening = new Tightening();
        try {
            if (USUAL.equals(whole.getParent())) {
                tightening.tighten(USUAL);
            }
            Files.walkFileTree(whole, tightening);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look through " + whole, e);
        }
        if (tightening.changed > 0) {
            LOG.warn("{} files and folders in {} could be read by other accounts; they cannot any more",
                    tightening.changed, whole);
        }
    }

    /** Leaves a link as it is: what it leads to is not ours to change. */
    private static final class Tightening extends SimpleFileVisitor<Path> {

        private int changed;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            tighten(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                tighten(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** It has just been removed, or is somebody else's. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            LOG.debug("cannot look at {}", file, e);
            return FileVisitResult.CONTINUE;
        }

        void tighten(Path path) {
            try {
                Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
                Set<PosixFilePermission> left = EnumSet.copyOf(OWNERS);
                left.retainAll(found);
                if (!left.equals(found)) {
                    Files.setPosixFilePermissions(path, left);
                    changed++;
                }
            } catch (IOException e) {
                LOG.warn("Other accounts may be able to read {}: {}", path, e.toString());
            }
        }
    }
}
