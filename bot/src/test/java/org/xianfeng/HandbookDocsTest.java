package org.xianfeng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the handbooks say is there: buttons, texts, settings, pictures; that they are short, and their links lead on. */
class HandbookDocsTest {

    private static final Path FOLDER = Path.of("docs", "handbook");
    private static final Path PICTURES = Path.of("docs", "pictures");
    /** About six printed pages. */
    private static final int MOST_CHARACTERS = 6_500;

    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private static final Pattern SETTING = Pattern.compile("XIANFENG_[A-Z_]+");
    /** A button, or what we say; a gap in it is written as ……. */
    private static final Pattern QUOTED = Pattern.compile("「([^「」]+)」");
    /** What people say themselves, or see elsewhere. */
    private static final Set<String> OF_OTHERS = Set.of("怎么签到", "添加到主屏幕", "在哪儿开的", "那古田会议呢", "我要取消报名", "兴达社区一网格");
    private static final Pattern PICTURE_ROW = Pattern.compile("\\| `(?<file>[a-z0-9-]+[.]png)` \\| "
            + "`(?<screenshot>[a-z0-9-]+)` \\| `(?<test>[A-Za-z/]+)` \\|.*");

    @ParameterizedTest
    @ValueSource(strings = {"README", "member", "organizer", "admin", "operator"})
    void areShortAndSayNothingThatIsNotThere(String name) {
        String text = read(FOLDER.resolve(name + ".md"));
        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(MOST_CHARACTERS);
        assertThat(text).as("we say 你 to everybody").doesNotContain("您");
        String said = everythingThatWeSay();
        assertThat(
                QUOTED.matcher(text).results().map(quote -> quote.group(1)).filter(quote -> !OF_OTHERS.contains(quote)))
                .allSatisfy(quote -> assertThat(said).contains(quote.split("……")));
        for (String link : LINK.matcher(text).results().map(found -> found.group(1)).toList()) {
            assertThat(FOLDER.resolve(link)).as(link).isRegularFile();
        }
    }

    @Test
    void nameOnlySettingsThatThereAre() {
        Map<String, Object> named = Stream.of("README", "member", "organizer", "admin", "operator")
                .flatMap(name -> SETTING.matcher(read(FOLDER.resolve(name + ".md"))).results())
                .collect(Collectors.toMap(found -> found.group(), _ -> "", (one, _) -> one, LinkedHashMap::new));
        assertThat(named).hasSizeGreaterThan(10);
        refusesUnknown(named);
        assertThatThrownBy(() -> refusesUnknown(Map.of("XIANFENG_PUBLIC_WEB", "")))
                .isInstanceOf(UnknownSettingException.class);
    }

    /** The table says how each picture is renewed; {@code bot/pictures} reads it. */
    @Test
    void eachPictureHasATestThatTakesIt() {
        Map<String, String> tests = new LinkedHashMap<>();
        for (String line : read(PICTURES.resolve("README.md")).lines().toList()) {
            PICTURE_ROW.matcher(line).results()
                    .forEach(row -> tests.put(row.group("file"), row.group("test")));
        }
        assertThat(tests.keySet()).containsExactlyInAnyOrderElementsOf(pictures());
        assertThat(tests.values()).allSatisfy(test -> assertThat(Path.of("src/test/java/org/xianfeng", test + ".java"))
                .isRegularFile());
        String books = Stream.of("docs", "docs/handbook", "..").map(Path::of).map(HandbookDocsTest::books)
                .collect(Collectors.joining());
        assertThat(tests.keySet()).as("shown somewhere").allSatisfy(file -> assertThat(books)
                .contains("pictures/" + file));
    }

    private static Set<String> pictures() {
        try (Stream<Path> files = Files.list(PICTURES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String books(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).map(HandbookDocsTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of the chat and of its pages, and what is printed at the start. */
    private static String everythingThatWeSay() {
        return List.of("src/main/resources/messages.properties", "src/main/java/org/xianfeng/StartupSummary.java")
                .stream().map(Path::of).map(HandbookDocsTest::read).collect(Collectors.joining())
                .replaceAll("</?[bi]>", "");
    }

    private static void refusesUnknown(Map<String, Object> environment) {
        StandardEnvironment given = new StandardEnvironment();
        given.getPropertySources().addFirst(new MapPropertySource("named", environment));
        KnownSettings known = new KnownSettings();
        known.setEnvironment(given);
        known.postProcessBeanFactory(ourSettings());
    }

    private static DefaultListableBeanFactory ourSettings() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        scanner.findCandidateComponents("org.xianfeng").forEach(found -> {
            String type = String.valueOf(found.getBeanClassName());
            factory.registerBeanDefinition(type, new RootBeanDefinition(ClassUtils.resolveClassName(type, null)));
        });
        return factory;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
