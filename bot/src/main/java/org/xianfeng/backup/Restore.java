package org.xianfeng.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.store.PrivateFiles;
import org.xianfeng.store.copy.Census;
import org.xianfeng.store.copy.RedisBackup;
import tools.jackson.databind.json.JsonMapper;

/** Brings a backup back where there is nothing yet, and counts whether all of it is there. */
final class Restore {

    private final ConfigurableEnvironment environment;

    Restore(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /**
     * What came of it.
     *
     * @param differences from the backup's own count; none if all is well
     * @param left files that were there already and say something else
     * @param missing names of settings that the service had and this command has not
     */
    record Restored(Manifest manifest, String place, List<String> differences, List<String> left,
            List<String> missing) {}

    /** @throws NotRestored if the backup cannot be read, or there is something already where it would go */
    Restored from(Path backup) throws IOException {
        RedisBackup redis = RedisBackup.of(environment);
        DataFolders folders = DataFolders.of(environment);
        try (ZipFile zip = open(backup)) {
            Manifest manifest = manifest(zip, backup);
            refuseUnlessEmpty(redis, folders);
            List<String> left = new ArrayList<>();
            for (Map.Entry<String, Path> folder : folders.ours().entrySet()) {
                left.addAll(extract(zip, folder.getKey(), folder.getValue()));
            }
            left.addAll(extract(zip, DataFolders.LIBRARY, folders.library()));
            left.addAll(extract(zip, Backup.SETTINGS, Path.of("").toAbsolutePath()));
            Census census = redis(zip, redis, backup.toAbsolutePath().resolveSibling(""));
            List<String> missing = new ArrayList<>(manifest.settings());
            missing.removeAll(SettingsFiles.givenOtherwise(environment));
            return new Restored(manifest, redis.place(), manifest.redis().differences(census), left, missing);
        }
    }

    private static ZipFile open(Path backup) throws IOException {
        if (!Files.isRegularFile(backup)) {
            throw new NotRestored("There is no backup " + backup.toAbsolutePath() + ".");
        }
        return new ZipFile(backup.toFile());
    }

    private static Manifest manifest(ZipFile zip, Path backup) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new NotRestored(backup + " is no backup of ours: there is no " + Manifest.NAME + " in it.");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.shared().readValue(content, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new NotRestored(backup + " is of format " + manifest.format() + "; this program reads "
                        + Manifest.FORMAT + ". Restore it with the program that made it.");
            }
            return manifest;
        }
    }

    private static void refuseUnlessEmpty(RedisBackup redis, DataFolders folders) throws IOException {
        for (Path folder : folders.ours().values()) {
            if (!isEmpty(folder)) {
                throw new NotRestored(folder + " is not empty. Nothing was changed; move it away first.");
            }
        }
        if (!redis.isEmpty()) {
            throw new NotRestored(redis.place() + " is not empty. Nothing was changed; stop the service and move it "
                    + "away first, or empty that Redis.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            return !content.iterator().hasNext();
        }
    }

    /** Returns which files were there already with another content: they are left as they are. */
    private static List<String> extract(ZipFile zip, String name, Path folder) throws IOException {
        List<String> left = new ArrayList<>();
        for (ZipEntry entry : entries(zip, name + "/")) {
            Path target = folder.resolve(entry.getName().substring(name.length() + 1)).normalize();
            if (!target.startsWith(folder)) {
                throw new NotRestored("The backup has a file that would stand elsewhere: " + entry.getName());
            }
            try (InputStream content = zip.getInputStream(entry)) {
                if (!Files.exists(target)) {
                    var _ = PrivateFiles.createFolder(target.resolveSibling(""));
                    Files.copy(content, target);
                } else if (!Arrays.equals(content.readAllBytes(), Files.readAllBytes(target))) {
                    left.add(entry.getName());
                }
            }
        }
        return left;
    }

    private static Census redis(ZipFile zip, RedisBackup redis, Path beside) throws IOException {
        Path scratch = Files.createTempDirectory(beside, ".restore");
        try {
            List<Path> copies = new ArrayList<>();
            for (ZipEntry entry : entries(zip, Backup.REDIS + "/")) {
                Path copy = scratch.resolve(copies.size() + ".rdb");
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, copy);
                }
                copies.add(copy);
            }
            return redis.restore(copies, scratch);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private static List<ZipEntry> entries(ZipFile zip, String folder) {
        return zip.stream().filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                .<ZipEntry>map(entry -> entry).toList();
    }
}
