package org.xianfeng.knowledge.document.extract;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The pictures in a document of Word, in the order in which they were put into it. */
final class WordPictures {

    private static final Pattern PICTURE = Pattern.compile("word/media/.*\\.(?:jpe?g|png)", Pattern.CASE_INSENSITIVE);

    private WordPictures() {}

    static List<String> names(ZipFile zip) {
        return zip.stream().map(ZipEntry::getName).filter(name -> PICTURE.matcher(name).matches())
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).toList();
    }
}
