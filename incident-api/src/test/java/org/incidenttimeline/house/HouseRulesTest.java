package org.incidenttimeline.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.IncidentApplication;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house, each with a deliberately bad class that must fail it. */
class HouseRulesTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(place -> !place.contains("-tests.jar"))
                    .importPackages("org.incidenttimeline");

    private static final String[] VIEWS = {
        "publictimeline", "customernotice", "impact", "record", "catalogue", "publicchain"
    };

    /** Where what anyone may read is made, kept and sent. */
    private static final String[] PUBLIC_ROOMS = {
        "..api.publicsite..", "..api.statuspage..", "..api.feeds..", "..api.site.."
    };

    /** A rule, and the package under the bad examples that breaks it. */
    record Rule(ArchRule rule, String bad) {

        @Override
        public String toString() {
            return bad;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage("..core..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.springframework.."),
                        "spring"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage("..core..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage("org.axonframework..")
                                                .and(not(WHERE_A_MESSAGE_MEETS_THE_FRAMEWORK))),
                        "axon"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage("..core.vocabulary..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage("org.incidenttimeline..")
                                                .and(
                                                        not(
                                                                resideInAnyPackage(
                                                                        "..core.vocabulary..")))),
                        "vocabulary"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage("..core.*.event..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage("org.incidenttimeline..")
                                                .and(
                                                        not(
                                                                resideInAnyPackage(
                                                                        "..core.*.event..",
                                                                        "..core.vocabulary..")))),
                        "events"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage("..projections..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage("org.incidenttimeline..core..")
                                                .and(
                                                        not(
                                                                resideInAnyPackage(
                                                                        "..core.*.event..",
                                                                        "..core.vocabulary..")))),
                        "commands"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage("..projections..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage("org.incidenttimeline..")
                                                .and(
                                                        not(
                                                                resideInAnyPackage(
                                                                        "..core..",
                                                                        "..projections..")))),
                        "upward"),
                new Rule(viewsKeepToThemselves(), "rooms"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAnyPackage(PUBLIC_ROOMS)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "..projections.impact..", "..projections.record.."),
                        "publicpages"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAnyPackage(PUBLIC_ROOMS)
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        ".*[.]projections[.]replay[.](Moments?|Views|Rebuild|FoldCheck)"),
                        "everyview"),
                new Rule(
                        noClasses()
                                .that()
                                .doNotHaveSimpleName("PublicWords")
                                .and()
                                .doNotHaveSimpleName("PublicForm")
                                .should()
                                .callConstructorWhere(target(owner(simpleName("PublicWords")))),
                        "publicwords"),
                new Rule(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("..api.engine..", "..api.signing..")
                                .should()
                                .dependOnClassesThat()
                                .haveSimpleName("SigningKey"),
                        "keys"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage("..api.verify..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage("org.incidenttimeline..")
                                                .and(not(resideInAnyPackage("..api.verify..")))),
                        "verifier"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage("..api..")
                                .and()
                                .resideOutsideOfPackage("..api.engine..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.axonframework.."),
                        "axonoutside"),
                new Rule(
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..api.engine..")
                                .should()
                                .callMethod(Instant.class, "now")
                                .orShould()
                                .callMethod(LocalDateTime.class, "now")
                                .orShould()
                                .callMethod(ZonedDateTime.class, "now")
                                .orShould()
                                .callMethod(System.class, "currentTimeMillis")
                                .orShould()
                                .callMethod(Clock.class, "systemUTC"),
                        "time"),
                new Rule(
                        noClasses()
                                .should()
                                .haveNameMatching(
                                        ".*\\.(?!(Incident|Channel)(Command|Event)$)\\w*(Command|Event|Dto|DTO|Impl|Service|Manager|Util|Utils|Helper|Common)"),
                        "names"),
                new Rule(
                        slices().matching("org.incidenttimeline.(**)").should().beFreeOfCycles(),
                        "cycle"));
    }

    private static final DescribedPredicate<JavaClass> WHERE_A_MESSAGE_MEETS_THE_FRAMEWORK =
            simpleName("AggregateLifecycle")
                    .or(simpleName("CommandExecutionException"))
                    .or(simpleName("ApplyMore"))
                    .or(
                            DescribedPredicate.describe(
                                    "annotations and what resolves their parameters",
                                    it ->
                                            it.isAnnotation()
                                                    || it.isEnum()
                                                    || Set.of(
                                                                    "Message",
                                                                    "MetaData",
                                                                    "ParameterResolver",
                                                                    "ParameterResolverFactory")
                                                            .contains(it.getSimpleName())));

    private static ArchRule viewsKeepToThemselves() {
        return slices().matching("..projections.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        not(resideInAnyPackage(rooms(VIEWS))), DescribedPredicate.alwaysTrue())
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        resideInAnyPackage("..projections.rows..", "..projections.catalogue.."));
    }

    private static String[] rooms(String... names) {
        return Stream.of(names).map(it -> "..projections." + it + "..").toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheHouse(Rule rule) {
        rule.rule().allowEmptyShould(true).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isBrokenByItsBadExample(Rule rule) {
        JavaClasses bad =
                new ClassFileImporter()
                        .importPackages("org.incidenttimeline.house.bad." + rule.bad());

        assertThat(bad).isNotEmpty();
        assertThatThrownBy(() -> rule.rule().check(bad)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyRoomSaysWhatLivesThereAndIsNullMarked() {
        List<String> rooms =
                HOUSE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(it -> !it.equals("org.incidenttimeline"))
                        .distinct()
                        .toList();
        Set<String> marked =
                HOUSE.stream()
                        .filter(it -> it.getSimpleName().equals("package-info"))
                        .filter(it -> it.isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());

        assertThat(marked).containsAll(rooms);
    }

    @Test
    void onlyTheProgramItselfStandsOutsideTheRooms() {
        assertThat(
                        HOUSE.stream()
                                .filter(
                                        it ->
                                                it.getPackageName().equals("org.incidenttimeline")
                                                        && !it.getSimpleName()
                                                                .equals("package-info"))
                                .map(JavaClass::getFullName))
                .containsExactly(IncidentApplication.class.getName());
    }
}
