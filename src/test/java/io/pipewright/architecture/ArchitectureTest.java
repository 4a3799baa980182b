package io.pipewright.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchUnitRunner;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Consumes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.runner.RunWith;

/** The shape of the house: features know nothing of Jira, ask each other downwards only, and read no clock. */
@RunWith(ArchUnitRunner.class)
@AnalyzeClasses(
        packages = "io.pipewright",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OnlyTheApp.class})
public class ArchitectureTest {

    /** Leaves out what the build needs beside the app. */
    public static final class OnlyTheApp implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("io/pipewright/sandbox/");
        }
    }

    private static final int FEWEST_CLASSES = 150;
    private static final DescribedPredicate<JavaClass> FEATURES = DescribedPredicate.describe(
            "are features",
            type -> type.getPackageName().startsWith("io.pipewright")
                    && !type.getPackageName().startsWith("io.pipewright.jira"));

    /** Primitive types are no dependencies to ArchUnit. */
    private static final DescribedPredicate<JavaClass> NAME_A_DOUBLE =
            DescribedPredicate.describe("name a double", type -> Stream.of(
                            type.getFields().stream().map(JavaField::getRawType),
                            type.getCodeUnits().stream().map(JavaCodeUnit::getRawReturnType),
                            type.getCodeUnits().stream().flatMap(unit -> unit.getRawParameterTypes().stream()))
                    .flatMap(types -> types)
                    .anyMatch(one -> one.getBaseComponentType().getName().matches("double|float")));

    @ArchTest
    public static void everythingIsLookedAt(JavaClasses all) {
        assertThat(all.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @ArchTest
    public static final ArchRule features_know_only_the_jdk_and_each_other = classes()
            .that(FEATURES)
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe(
                    "are features or of the JDK",
                    type -> FEATURES.test(type)
                            || type.getPackageName().startsWith("java.")
                            || type.isPrimitive()
                            || type.isArray()));

    @ArchTest
    public static final ArchRule features_form_no_circles =
            slices().matching("io.pipewright.(*)..").should().beFreeOfCycles();

    /** A feature's inner rooms, such as {@code exit.condition}, are rooms of their own here. */
    @ArchTest
    public static final ArchRule rooms_form_no_circles =
            slices().matching("io.pipewright.(**)").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule the_kernel_knows_only_the_jdk = classes()
            .that()
            .resideInAPackage("io.pipewright.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.pipewright.kernel..", "java..");

    @ArchTest
    public static final ArchRule a_resource_stands_in_the_wing_of_its_feature = noClasses()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .resideInAnyPackage(
                    "io.pipewright.jira.rest..",
                    "io.pipewright.jira.store..",
                    "io.pipewright.jira.field..",
                    "io.pipewright.jira.workflow..",
                    "io.pipewright.jira.event..",
                    "io.pipewright.jira.search..",
                    "io.pipewright.jira.i18n..",
                    "io.pipewright.jira.wiring..")
            .because("these are mechanisms that all features share");

    @ArchTest
    public static final ArchRule adapters_form_no_circles =
            slices().matching("io.pipewright.jira.(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule only_the_current_actor_reads_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("io.pipewright.jira.actor..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "reads a clock",
                    call -> (call.getName().equals("now")
                                    && call.getTargetOwner().getPackageName().equals("java.time"))
                            || call.getName().equals("currentTimeMillis")
                            || (call.getTargetOwner().isEquivalentTo(Clock.class)
                                    && call.getName().startsWith("system"))));

    @ArchTest
    public static final ArchRule only_the_current_actor_asks_who_is_there = noClasses()
            .that()
            .resideOutsideOfPackage("io.pipewright.jira.actor..")
            .and()
            .haveSimpleNameNotEndingWith("ComponentImports")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.atlassian.jira.security.JiraAuthenticationContext")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.atlassian.sal.api.timezone.TimeZoneManager")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.atlassian.sal.api.message.LocaleResolver");

    @ArchTest
    public static final ArchRule active_objects_stay_in_the_store = noClasses()
            .that()
            .resideOutsideOfPackage("io.pipewright.jira.store..")
            .and()
            .haveSimpleNameNotEndingWith("ComponentImports")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects..");

    /** But for what some Jira may lack (case J8): importing it would keep the app from starting there. */
    @ArchTest
    public static final ArchRule only_store_changes_begins_a_transaction = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("StoreChanges")
            .should()
            .callMethodWhere(
                    DescribedPredicate.describe("begins a transaction of Active Objects", call -> call.getName()
                            .equals("executeInTransaction")))
            .because("it is the one place where a change that the database breaks off is begun again");

    @ArchTest
    public static final ArchRule jira_is_injected_and_never_looked_up = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.pipewright.jira.wiring.LookedUpServices")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.atlassian.jira.component.ComponentAccessor");

    /** What a plain form of another site can send is refused before any work, also where a change needs no body. */
    @ArchTest
    public static final ArchRule s16_changes_are_asked_for_in_json = methods()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.POST")
            .or()
            .areAnnotatedWith("jakarta.ws.rs.PUT")
            .should(consumeJsonOnly());

    private static ArchCondition<JavaMethod> consumeJsonOnly() {
        return new ArchCondition<>("consume JSON only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Consumes own = method.reflect().getAnnotation(Consumes.class);
                Consumes consumed = own == null ? method.getOwner().reflect().getAnnotation(Consumes.class) : own;
                boolean json = consumed != null && List.of(consumed.value()).equals(List.of("application/json"));
                events.add(new SimpleConditionEvent(method, json, method.getFullName()));
            }
        };
    }

    @ArchTest
    public static final ArchRule the_search_index_is_not_touched = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "io.atlassian.fugue..");

    @ArchTest
    public static final ArchRule shared_objects_keep_nothing_between_calls = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "io.pipewright.jira.workflow..",
                    "io.pipewright.jira.rest..",
                    "io.pipewright.jira.exit..",
                    "io.pipewright.jira.closeplan..",
                    "io.pipewright.jira.forecast..",
                    "io.pipewright.jira.board..",
                    "io.pipewright.jira.metrics..",
                    "io.pipewright.jira.money..",
                    "io.pipewright.jira.event..",
                    "io.pipewright.jira.deal..")
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Action")
            .should()
            .beFinal()
            .because("Jira may share one object among requests; only a page's action is made anew for each");

    @ArchTest
    public static final ArchRule money_is_never_a_double = noClasses()
            .that(FEATURES)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.(Double|Float)")
            .orShould(ArchCondition.from(NAME_A_DOUBLE))
            .orShould()
            .callMethod(BigDecimal.class, "doubleValue");
}
