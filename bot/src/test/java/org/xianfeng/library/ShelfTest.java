package org.xianfeng.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.entry.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The library that is shipped keeps its own rules. Where the texts are that its facts were taken from can be told by
 * {@code -Dxianfeng.material=FOLDER}.
 */
class ShelfTest {

    private static final Path MATERIAL = Path.of(System.getProperty("xianfeng.material", "../../shared/data"));

    /** Names that two entries truly share. */
    private static final Set<String> SHARED = Set.of();

    /** People who have nearly the name of somebody else. */
    private static final Set<String> NAMESAKES = Set.of("刘伯明", "刘伯承", "曾中生", "曾泽生", "杨力宇", "杨靖宇", "王启民", "王惠民", "袁国平",
            "袁隆平", "刘云山", "刘伯坚", "刘华", "刘玉生", "吴光裕", "刘金山", "张子政", "李克强", "李启汉",
            "李延年", "杨善集",
            "毛泽建", "毛泽民", "毛泽覃", "潘汉年", "王占山", "胡福才", "陈乔年", "陈望道", "陈红军", "黄大发");

    private static final BodyLength LENGTH = new BodyLength(new BodyLength.Range(100, 600),
            new BodyLength.Range(600, 1500));

    private static final List<Rule> RULES = List.of(new CompleteFrontMatter(), new IdIsFileName(),
            new RealDates(), new LinksResolve(), new NoTwins(0.45), new OneEntryAName(SHARED), new EnglishNamesRule(),
            new SimplifiedCharacters(), new ChinesePunctuation(), LENGTH, new Headings(), new OwnWords(MATERIAL),
            new NamesInTheText(), OneSpelling.ofPeople(NAMESAKES), OneSpelling.ofPlaces(), new ProperSources(),
            new NothingTwice());

    @Test
    void everyEntryKeepsEveryRule() throws IOException {
        Shelf shelf = Shelf.read(TestLibrary.SHIPPED);
        assertThat(shelf.files()).isNotEmpty();
        Stream<Problem> problems = Stream.concat(shelf.broken().stream(),
                RULES.stream().flatMap(rule -> rule.brokenOn(shelf)));
        assertThat(problems.map(Problem::toString)).as("what is wrong in the library").isEmpty();
    }
}
