package nl.hostforge.app.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.log.StoredAs;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Knows every type with a stable name, both ways. */
public final class StoredTypes {
    /** Where a type with a stable name may be: scanning everything of ours would hold up the start. */
    private static final List<String> PACKAGES =
            List.of("nl.hostforge.messages", "nl.hostforge.command", "nl.hostforge.saga");

    private static volatile CompletableFuture<StoredTypes> early;

    private final Map<String, Class<?>> classByName = new HashMap<>();
    private final Map<Class<?>, String> nameByClass = new HashMap<>();

    /** Has them looked for on another processor, while a start does what it does before it needs them. */
    public static void lookEarly() {
        early = CompletableFuture.supplyAsync(StoredTypes::find);
    }

    /**
     * Finds all types of ours that are annotated with {@link StoredAs}.
     *
     * @throws IllegalStateException if two types claim one name
     */
    public static StoredTypes ofHostForge() {
        var looking = early;
        return looking == null ? find() : looking.join();
    }

    private static StoredTypes find() {
        var types = new StoredTypes();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(StoredAs.class, false));
        PACKAGES.stream()
                .flatMap(name -> scanner.findCandidateComponents(name).stream())
                .forEach(found -> types.add(
                        ClassUtils.resolveClassName(found.getBeanClassName(), StoredTypes.class.getClassLoader())));
        return types;
    }

    /** @return the stable name of a type, empty if it has none */
    public Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(nameByClass.get(type));
    }

    /** @return the class that a stable name stands for today, empty if there is none */
    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classByName.get(name));
    }

    /** @return every type by its stable name */
    public Map<String, Class<?>> all() {
        return Map.copyOf(classByName);
    }

    private void add(Class<?> type) {
        var name = type.getAnnotation(StoredAs.class).value();
        var other = classByName.put(name, type);
        if (other != null && other != type)
            throw new IllegalStateException(
                    "both " + other.getName() + " and " + type.getName() + " are stored as " + name);
        nameByClass.put(type, name);
    }
}
