package nl.hostforge.app.log;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.serialization.Revision;

/**
 * Every event as the code has it: name, revisions (from the golden files), fields, who emits it and who listens. Who
 * listens to a family of events is named with each of them.
 */
final class EventCatalogue {
    private static final String HEAD = """
            # Events

            Written from the code; `EventCatalogueTest` fails when it differs (`-Dcatalogue.write=true` writes it anew). An
            event is never changed: a new shape is a new revision, and an upcaster reads the former ones
            ([ADR 3](adr/0003-serializer-and-personal-data.md)). *Sealed* fields are encrypted with a person's key and read as
            erased once it is destroyed. Every event also carries who did it (kind and id), what caused it, and, sealed, the
            address it came from and the reason given.

            """;

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.hostforge");
    private final Path goldenFiles;

    EventCatalogue(Path goldenFiles) {
        this.goldenFiles = goldenFiles;
    }

    String text() throws IOException {
        var text = new StringBuilder(HEAD);
        for (var stream : byStream().entrySet()) {
            text.append("## ").append(stream.getKey()).append("\n\n");
            text.append("| event | revisions | fields | emitted by | listened to by |\n");
            text.append("| --- | --- | --- | --- | --- |\n");
            for (var event : stream.getValue()) text.append(row(event));
            text.append("\n");
        }
        return text.toString().stripTrailing() + "\n";
    }

    private Map<String, List<Class<?>>> byStream() {
        return StoredTypes.ofHostForge().all().values().stream()
                .filter(type -> type.isAnnotationPresent(Revision.class))
                .filter(type -> type.getPackageName().startsWith("nl.hostforge.messages."))
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .collect(Collectors.groupingBy(
                        type -> name(type).substring(0, name(type).indexOf('.')), TreeMap::new, Collectors.toList()));
    }

    private String row(Class<?> event) throws IOException {
        return "| `%s` | %s | %s | %s | %s |%n"
                .formatted(
                        name(event).substring(name(event).indexOf('.') + 1),
                        String.join(", ", revisions(event)),
                        Arrays.stream(event.getRecordComponents())
                                .map(EventCatalogue::field)
                                .collect(Collectors.joining(", ")),
                        String.join(", ", emitters(event)),
                        String.join(", ", listeners(event)));
    }

    private static String name(Class<?> event) {
        return event.getAnnotation(StoredAs.class).value();
    }

    private List<String> revisions(Class<?> event) throws IOException {
        var prefix = name(event) + ".r";
        try (var files = Files.list(goldenFiles)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(prefix))
                    .map(file -> file.substring(prefix.length(), file.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    private static String field(RecordComponent component) {
        var sealed = component.getType() == Personal.class ? " *sealed*" : "";
        return "`%s` %s%s".formatted(component.getName(), type(component.getGenericType()), sealed);
    }

    private static String type(Type type) {
        if (!(type instanceof ParameterizedType generic)) return ((Class<?>) type).getSimpleName();
        var arguments = Arrays.stream(generic.getActualTypeArguments())
                .map(EventCatalogue::type)
                .collect(Collectors.joining(" to "));
        return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
            case "Personal" -> arguments;
            case "List" -> "list of " + arguments;
            case "Set" -> "set of " + arguments;
            case "Map" -> "map of " + arguments;
            case String other -> other + " of " + arguments;
        };
    }

    private Collection<String> emitters(Class<?> event) {
        return code.get(event).getConstructorCallsToSelf().stream()
                .map(JavaConstructorCall::getOriginOwner)
                .filter(owner -> !owner.getPackageName().startsWith("nl.hostforge.messages."))
                .map(EventCatalogue::shown)
                .distinct()
                .sorted()
                .toList();
    }

    private Collection<String> listeners(Class<?> event) {
        return code.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(EventCatalogue::handlesEvents)
                .filter(method -> method.getRawParameterTypes().getFirst().isAssignableFrom(event))
                .map(method -> shown(method.getOwner()))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean handlesEvents(JavaMethod method) {
        return !method.getRawParameterTypes().isEmpty()
                && !method.getOwner().getPackageName().startsWith("nl.hostforge.command")
                && (method.isMetaAnnotatedWith(EventHandler.class) || method.isAnnotatedWith(SagaEventHandler.class));
    }

    /** A class within its module's package, such as {@code query/order/OrderProjection}. */
    private static String shown(JavaClass type) {
        return type.getFullName()
                .substring("nl.hostforge.".length())
                .replaceAll("\\$.*", "")
                .replace('.', '/');
    }
}
