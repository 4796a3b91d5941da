package org.xianfeng.knowledge.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.store.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder of brought files: each as it came, with a note beside it, which is hidden from the library. */
@Component
final class UploadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String NOTES = ".notes";
    private static final String ARRIVING = ".arriving";
    /** Where files wait for who brought them to decide. */
    private static final String HELD = ".held";
    private static final String NOTE_ENDING = ".json";

    private final Path folder;
    private final Path library;
    private final JsonMapper json = JsonMapper.builder().build();

    UploadFolder(LibrarySettings settings) {
        this.folder = settings.broughtFolder();
        this.library = settings.folder();
        PrivateFiles.tighten(folder);
    }

    /** What the library calls a file of this name here. */
    String nameInLibrary(FileName name) {
        Path prefix = folder.startsWith(library) ? library.relativize(folder) : folder.getFileName();
        return prefix.toString().replace('\\', '/') + "/" + name.text();
    }

    /** An empty place for a file that is still to be looked at, of the name that it will have. */
    Path place(FileName name) {
        Path place = folder.resolve(ARRIVING).resolve(name.key());
        try {
            FileSystemUtils.deleteRecursively(place);
            return PrivateFiles.createFolder(place).resolve(name.text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder, e);
        }
    }

    void clear(FileName name) {
        try {
            FileSystemUtils.deleteRecursively(folder.resolve(ARRIVING).resolve(name.key()));
        } catch (IOException e) {
            LOG.warn("Could not remove what arrived as {}: {}", name.text(), e.toString());
        }
    }

    /** Where a kept file is. */
    Path file(Upload kept) {
        return folder.resolve(kept.name().text());
    }

    /** Sets the file from its place aside until somebody decides, instead of an earlier one of that name. */
    void hold(Upload arrived, Path place) {
        try {
            Path held = held(arrived.name());
            Path own = Objects.requireNonNull(held.getParent());
            FileSystemUtils.deleteRecursively(own);
            PrivateFiles.createFolder(own);
            move(place, held);
            Files.write(held.resolveSibling(NOTE_ENDING), json.writeValueAsBytes(arrived));
        } catch (IOException e) {
            throw new UncheckedIOException("could not set " + arrived.name().text() + " aside", e);
        }
    }

    /** What is set aside under a name with this key. */
    Optional<Upload> held(String key) {
        return read(folder.resolve(HELD).resolve(key).resolve(NOTE_ENDING), file -> held(file.name()));
    }

    Path held(FileName name) {
        return folder.resolve(HELD).resolve(name.key()).resolve(name.text());
    }

    void discard(FileName name) {
        try {
            FileSystemUtils.deleteRecursively(folder.resolve(HELD).resolve(name.key()));
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove " + name.text(), e);
        }
    }

    /** Keeps the file from its place, instead of an earlier one of that name. */
    void keep(FileName name, Path arrived) {
        try {
            move(arrived, folder.resolve(name.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep " + name.text() + " in " + folder, e);
        }
    }

    /**
     * Notes what is to be known of a file that is kept.
     *
     * @return whether there was a note on an earlier one of its name
     */
    boolean note(Upload brought) {
        Path note = note(brought.name().key());
        try {
            PrivateFiles.createFolder(folder.resolve(NOTES));
            boolean known = Files.exists(note);
            Path fresh = Files.createTempFile(folder.resolve(NOTES), "fresh", "");
            Files.write(fresh, json.writeValueAsBytes(brought));
            move(fresh, note);
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("could not note " + brought.name().text() + " in " + folder, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** All of them, the newest first. */
    List<Upload> all() {
        if (!Files.isDirectory(folder.resolve(NOTES))) {
            return List.of();
        }
        try (Stream<Path> notes = Files.list(folder.resolve(NOTES))) {
            List<Upload> all = new ArrayList<>();
            notes.filter(note -> note.toString().endsWith(NOTE_ENDING)).forEach(note -> read(note).ifPresent(all::add));
            all.sort(Comparator.comparing(Upload::at).reversed());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    Optional<Upload> find(String key) {
        return read(note(key));
    }

    void remove(Upload brought) {
        try {
            Files.deleteIfExists(folder.resolve(brought.name().text()));
            Files.deleteIfExists(note(brought.name().key()));
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove " + brought.name().text() + " from " + folder, e);
        }
    }

    private Path note(String key) {
        return folder.resolve(NOTES).resolve(key + NOTE_ENDING);
    }

    /** What a note says, if its file is there. */
    private Optional<Upload> read(Path note) {
        return read(note, this::file);
    }

    private Optional<Upload> read(Path note, Function<Upload, Path> place) {
        try {
            return Optional.of(json.readValue(Files.readAllBytes(note), Upload.class))
                    .filter(brought -> Files.isRegularFile(place.apply(brought)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("The note {} cannot be read: {}", note, e.toString());
            return Optional.empty();
        }
    }
}
