package org.xianfeng.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.store.PrivateFiles;
import org.xianfeng.store.copy.Census;
import org.xianfeng.store.copy.RedisBackup;
import tools.jackson.databind.json.JsonMapper;

/** Writes a copy of everything into one file, while the service runs or while it does not. */
final class Backup {

    static final String REDIS = "redis";
    static final String SETTINGS = "settings";

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'xianfeng-'yyyyMMdd-HHmmss'.zip'")
            .withZone(ZoneOffset.UTC);

    private final ConfigurableEnvironment environment;
    private final Clock clock;

    Backup(ConfigurableEnvironment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** @param file the backup, and how much is in it */
    record Made(Path file, Manifest manifest) {}

    /**
     * Redis comes first: a file is there before anything in Redis names it, so none that is named in the copy is missing
     * but those that were deleted meanwhile.
     *
     * @param target a file that is not there yet, or a folder for one
     */
    Made to(Path target) throws IOException {
        Instant now = clock.instant();
        Path file = (Files.isDirectory(target) ? target.resolve(NAME.format(now)) : target).toAbsolutePath();
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = PrivateFiles.createFolder(file.resolveSibling(""));
        Path scratch = Files.createTempDirectory(folder, ".backup");
        try {
            RedisBackup redis = RedisBackup.of(environment);
            List<Path> copies = redis.copy(scratch);
            Census census = redis.count(copies, scratch);
            Path part = PrivateFiles.createFile(scratch.resolve("part"));
            Manifest manifest;
            try (OutputStream out = Files.newOutputStream(part); ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Path copy : copies) {
                    add(zip, REDIS + "/" + copy.getFileName(), copy);
                }
                manifest = new Manifest(Manifest.FORMAT, now, census, files(zip),
                        SettingsFiles.givenOtherwise(environment));
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
                zip.closeEntry();
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return new Made(file, manifest);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private Map<String, Integer> files(ZipOutputStream zip) throws IOException {
        DataFolders folders = DataFolders.of(environment);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<String, Path> folder : folders.ours().entrySet()) {
            counts.put(folder.getKey(), addAll(zip, folder.getKey(), folder.getValue()));
        }
        counts.put(DataFolders.LIBRARY, addAll(zip, DataFolders.LIBRARY, folders.library()));
        List<String> settings = SettingsFiles.present();
        for (String name : settings) {
            add(zip, SETTINGS + "/" + name, Path.of(name));
        }
        counts.put(SETTINGS, settings.size());
        return counts;
    }

    private static int addAll(ZipOutputStream zip, String name, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int count = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                count += add(zip, name + "/" + folder.relativize(file), file);
            }
        }
        return count;
    }

    /** Returns 0 for one that has gone meanwhile. */
    private static int add(ZipOutputStream zip, String name, Path file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        try (var content = Files.newInputStream(file)) {
            zip.putNextEntry(entry);
            content.transferTo(zip);
            zip.closeEntry();
            return 1;
        } catch (NoSuchFileException _) {
            return 0;
        }
    }
}
