package nl.hostforge.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;

/** The arrows of the house. */
@AnalyzeClasses(packages = "nl.hostforge", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule messages_depend_on_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("nl.hostforge.messages..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.hostforge.command..",
                    "nl.hostforge.query..",
                    "nl.hostforge.saga..",
                    "nl.hostforge.integration..",
                    "nl.hostforge.document..",
                    "nl.hostforge.api..",
                    "nl.hostforge.app..");

    @ArchTest
    static final ArchRule each_side_knows_only_the_messages = slices().matching("nl.hostforge.(*)..")
            .namingSlices("$1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(),
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("nl.hostforge.messages.."))
            .ignoreDependency(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("nl.hostforge.app.."),
                    DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule only_integrations_talk_to_the_outside = noClasses()
            .that()
            .resideOutsideOfPackages("nl.hostforge.integration..", "nl.hostforge.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.springframework.web.client..", "org.springframework.mail..");

    @ArchTest
    static final ArchRule the_edge_speaks_through_the_gateways_only = noClasses()
            .that()
            .resideInAPackage("nl.hostforge.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework.eventsourcing..", "org.axonframework.eventhandling..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aggregates_are_nobody_elses_business = classes()
            .that()
            .areAnnotatedWith(AggregateRoot.class)
            .or()
            .areMetaAnnotatedWith(AggregateRoot.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule what_has_a_stable_name_has_a_revision = classes()
            .that()
            .areAnnotatedWith(StoredAs.class)
            .and()
            .resideInAPackage("nl.hostforge.messages..")
            .should()
            .beAnnotatedWith(Revision.class);

    /** A second calculation that shared a class with the first would share its mistakes. */
    @ArchTest
    static final ArchRule the_auditor_knows_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("nl.hostforge.auditor..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("nl.hostforge..").and(not(resideInAPackage("nl.hostforge.auditor.."))));

    /** Read by its name alone, a stream begins at its snapshot. */
    @ArchTest
    static final ArchRule whoever_reads_a_stream_says_from_where =
            noClasses().should().callMethod(EventStore.class, "readEvents", String.class);

    /** The clocks themselves; backups, which are about the database's own time; lines to providers made without a product. */
    private static final Set<String> READ_THE_SYSTEMS_TIME = Set.of(
            "nl.hostforge.app.clock.ClockConfiguration$AsTheSystem",
            "nl.hostforge.app.clock.MovedClock",
            "nl.hostforge.app.clock.MovedTime",
            "nl.hostforge.app.backup.BackupCommands",
            "nl.hostforge.integration.moneybird.MoneybirdConfiguration",
            "nl.hostforge.integration.openprovider.OpenproviderConfiguration",
            "nl.hostforge.integration.plesk.PleskConfiguration",
            "nl.hostforge.integration.vies.ViesConfiguration",
            "nl.hostforge.sandbox.exchange.SandboxClock");

    /** What reads the system's time by itself does not move with the product's clock. */
    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that(DescribedPredicate.describe(
                    "have no reason of their own", type -> !READ_THE_SYSTEMS_TIME.contains(type.getName())))
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("reads the system's time", ArchitectureTest::readsTheSystemsTime));

    private static boolean readsTheSystemsTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) return false;
        var owner = target.getOwner().getName();
        var name = target.getName();
        var asksAClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.startsWith("java.time.") && name.equals("now") && !asksAClock
                || target.getOwner().isEquivalentTo(Clock.class)
                        && (name.startsWith("system") || name.startsWith("tick"))
                || target.getOwner().isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || target.getOwner().isEquivalentTo(Date.class)
                        && name.equals("<init>")
                        && target.getRawParameterTypes().isEmpty();
    }

    @ArchTest
    static final ArchRule no_heaps = noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..");
}
