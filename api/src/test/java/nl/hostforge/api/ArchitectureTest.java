package nl.hostforge.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Collectors;
import nl.hostforge.api.messaging.Messages;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "nl.hostforge.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_EDGE_KNOWS_MESSAGES_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.hostforge.command..",
                    "nl.hostforge.query..",
                    "nl.hostforge.saga..",
                    "nl.hostforge.sagas..",
                    "nl.hostforge.integration..",
                    "nl.hostforge.integrations..");

    @ArchTest
    static final ArchRule JSON_IS_READ_AND_WRITTEN_BY_ONE_LIBRARY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.google.gson..");

    /** One class asks the bus itself, since a gateway tells an answer's content and nothing about it. */
    @ArchTest
    static final ArchRule AXON_IS_SPOKEN_TO_THROUGH_ITS_GATEWAYS = noClasses()
            .that()
            .doNotBelongToAnyOf(Messages.class)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.axonframework\\..*(CommandBus|QueryBus|EventBus|EventStore|Repository)");

    /** The description names schemas by their simple names; two of one name would hide each other. */
    @ArchTest
    static void no_two_types_have_the_same_name(JavaClasses all) {
        var names = all.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .filter(JavaClass::isRecord)
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        names.values().removeIf(count -> count == 1);
        assertThat(names).isEmpty();
    }

    @ArchTest
    static final ArchRule CONTROLLERS_KEEP_TO_THEMSELVES =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule SUBJECTS_DO_NOT_KNOW_EACH_OTHER_IN_CIRCLES = slices().matching(
                    "nl.hostforge.api.(auth|caller|customer|domain|hostingpackage|money|order|quote|shop|idempotency|ratelimit|security|consistency|openapi)..")
            .should()
            .beFreeOfCycles();
}
