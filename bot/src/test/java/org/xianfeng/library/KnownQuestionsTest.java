package org.xianfeng.library;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.folder.Check;
import org.xianfeng.knowledge.folder.Checks;
import org.xianfeng.knowledge.folder.EntryFile;
import org.xianfeng.knowledge.folder.LibraryFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** The known questions that are shipped can be answered from what is shipped, whoever reads it. */
class KnownQuestionsTest {

    private final Checks known = checks();

    @Test
    void areReadWithoutAProblem() {
        assertThat(known.problems()).isEmpty();
    }

    @Test
    void areAskedOnce() {
        assertThat(known.checks()).extracting(Check::id).doesNotHaveDuplicates();
        assertThat(known.checks()).extracting(check -> check.question().text()).doesNotHaveDuplicates();
    }

    @Test
    void haveTheirAnswerInSomeEntry() throws IOException {
        List<String> texts = Shelf.read(TestLibrary.SHIPPED).files().stream().map(EntryFile::entry).map(Entry::text)
                .toList();
        assertThat(known.checks()).filteredOn(check -> !check.refuse())
                .filteredOn(check -> texts.stream().noneMatch(check::matches)).isEmpty();
    }

    private static Checks checks() {
        try {
            return new LibraryFolder(TestLibrary.SHIPPED).checks();
        } catch (IOException e) {
            throw new AssertionError("the known questions cannot be read", e);
        }
    }
}
