package nl.hostforge.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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
                    com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("nl.hostforge.messages.."))
            .ignoreDependency(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("nl.hostforge.app.."),
                    com.tngtech.archunit.base.DescribedPredicate.alwaysTrue());

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

    @ArchTest
    static final ArchRule no_heaps = noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..");
}
