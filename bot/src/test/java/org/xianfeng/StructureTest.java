package org.xianfeng;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** The house's plan, as rules that fail the build. */
@AnalyzeClasses(packages = "org.xianfeng", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    /** Only the Redis… classes of a feature, and the module that connects, know that there is Jedis. */
    private static final DescribedPredicate<JavaClass> SPEAKS_REDIS = resideInAPackage("org.xianfeng.store..")
            .or(simpleNameStartingWith("Redis"))
            .or(DescribedPredicate.describe("a part of a Redis… class", c -> c.getName().contains(".Redis")));

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

    @ArchTest
    static final ArchRule redisClassesStayInTheirPackage = classes().that().haveSimpleNameStartingWith("Redis").and()
            .doNotHaveSimpleName("RedisServer").should().notBePublic();

    @ArchTest
    static final ArchRule nothingKeepsStateInAStaticField = noFields().that().areStatic().and().areNotFinal().should()
            .beDeclaredInClassesThat().resideInAPackage("org.xianfeng..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(java.time.LocalDate.class, "now").orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule consolesAreForTheOperatorsSummary = noClasses().that()
            .doNotHaveSimpleName("StartupSummary").should().accessField(System.class, "out").orShould()
            .accessField(System.class, "err");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(Xianfeng.class).verify();
    }
}
