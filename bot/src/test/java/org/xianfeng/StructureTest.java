package org.xianfeng;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The house's plan, as rules that fail the build. */
@AnalyzeClasses(packages = "org.xianfeng", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    private static final long LARGEST_PACKAGE = 30;
    private static final long MEDIAN_PACKAGE = 14;

    /** Only the Redis… classes of a feature, and the module that connects, know that there is Jedis. */
    private static final DescribedPredicate<JavaClass> SPEAKS_REDIS = resideInAPackage("org.xianfeng.store..")
            .or(simpleNameStartingWith("Redis"))
            .or(DescribedPredicate.describe("a part of a Redis… class", c -> c.getName().contains(".Redis")));

    /** What a feature's buttons carry begins so; and where its classes are. */
    private static final Map<String, String> FEATURES = Map.of("aftercare:", "volunteer[.]review",
            "attendance:", "volunteer[.](attendance|checkin|register|hours|ranking)", "calendar:",
            "volunteer[.]calendar", "export:", "export", "ranking:", "volunteer[.]ranking", "record:",
            "volunteer[.]hours", "task:", "task([.].*)?");

    @ArchTest
    static final ArchRule onlyTheTelegramMessengerKnowsTelegram = noClasses().that()
            .resideOutsideOfPackage("org.xianfeng.messenger.telegram..").should().dependOnClassesThat()
            .resideInAnyPackage("org.telegram..");

    @ArchTest
    static final ArchRule onlyKnowledgeKnowsLucene = noClasses().that()
            .resideOutsideOfPackage("org.xianfeng.knowledge..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.lucene..", "com.hankcs..");

    @ArchTest
    static final ArchRule onlyRedisClassesKnowTheJedisClient = noClasses().that(DescribedPredicate.not(SPEAKS_REDIS))
            .should().dependOnClassesThat(resideInAPackage("redis.clients.jedis..")
                    .and(DescribedPredicate.not(resideInAPackage("redis.clients.jedis.exceptions.."))));

    /** What a feature keeps is behind an interface; in the store, Redis is the subject, and in its names. */
    @ArchTest
    static final ArchRule redisClassesStayInTheirPackage = noClasses().that()
            .resideOutsideOfPackage("org.xianfeng.store..").should(dependOnARedisClassOfAnotherPackage());

    @ArchTest
    static final ArchRule nothingKeepsStateInAStaticField = noFields().that().areStatic().and().areNotFinal().should()
            .beDeclaredInClassesThat().resideInAPackage("org.xianfeng..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(java.time.LocalDate.class, "now").orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule consolesAreForTheOperatorsSummary = noClasses().that()
            .doNotHaveSimpleName("StartupSummary").and().doNotHaveSimpleName("Xianfeng").should()
            .accessField(System.class, "out").orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule packagesDoNotDependOnEachOtherInCircles = slices().matching("org.xianfeng.(**)").should()
            .beFreeOfCycles();

    /** So that a package can be taken in at one sight; a larger one has two subjects. */
    @ArchTest
    static void packagesAreSmall(JavaClasses main) {
        Map<String, Long> sizes = main.stream().filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).allSatisfy((_, files) -> assertThat(files).isLessThanOrEqualTo(LARGEST_PACKAGE));
        assertThat(sizes.values().stream().sorted().toList().get(sizes.size() / 2))
                .isLessThanOrEqualTo(MEDIAN_PACKAGE);
    }

    /** So that a feature is all in its rooms: to others it hands what its buttons carry, or the buttons themselves. */
    @ArchTest
    static void whatButtonsCarryIsWrittenInTheRoomsOfTheirFeature(JavaClasses main) {
        assertThat(main.stream().flatMap(StructureTest::foreignActions)).isEmpty();
    }

    private static Stream<String> foreignActions(JavaClass type) {
        String room = type.getPackageName().replace("org.xianfeng.", "");
        return strings(type).filter(text -> FEATURES.entrySet().stream().anyMatch(
                feature -> text.startsWith(feature.getKey()) && !room.matches(feature.getValue())))
                .map(text -> type.getName() + " writes " + text);
    }

    private static Stream<String> strings(JavaClass type) {
        try (InputStream code = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return StreamSupport.stream(ClassFile.of().parse(code.readAllBytes()).constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance).map(entry -> ((StringEntry) entry).stringValue()).toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(Xianfeng.class).verify();
    }

    private static ArchCondition<JavaClass> dependOnARedisClassOfAnotherPackage() {
        return new ArchCondition<>("depend on a Redis… class of another package") {

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getName()
                                .matches("org\\.xianfeng\\.(?!store\\.).*\\.Redis.*")
                                && !use.getTargetClass().getPackageName().equals(type.getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.satisfied(type, use.getDescription())));
            }
        };
    }
}
