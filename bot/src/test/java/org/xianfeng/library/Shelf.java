package org.xianfeng.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;
import org.xianfeng.knowledge.folder.LibraryFolder;

/**
 * The Markdown entries of a library's folder.
 *
 * @param broken files that are no entries
 */
record Shelf(List<EntryFile> files, List<Problem> broken) {

    Shelf {
        files = List.copyOf(files);
        broken = List.copyOf(broken);
    }

    static Shelf read(Path folder) throws IOException {
        List<EntryFile> files = new ArrayList<>();
        List<Problem> broken = new ArrayList<>();
        for (Path path : markdown(folder)) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            switch (EntryFile.read(name, Files.readAllBytes(path))) {
                case EntryFile.Whole(EntryFile file) -> files.add(file);
                case EntryFile.Broken(Problem problem) -> broken.add(problem);
            }
        }
        return new Shelf(files, broken);
    }

    private static List<Path> markdown(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> LibraryFolder.holdsEntries(path.getFileName().toString()))
                    .filter(path -> path.toString().endsWith(".md")).sorted().toList();
        }
    }
}
