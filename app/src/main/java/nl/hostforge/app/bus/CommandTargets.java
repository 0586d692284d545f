package nl.hostforge.app.bus;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Tells which aggregate a command is for, and which version of it the sender saw. Commands are records: which component
 * says so is looked up once per type, where Axon's own resolver looks through all methods and their annotations for each
 * command. What is no such record, or names nothing, is left to Axon's.
 */
final class CommandTargets implements CommandTargetResolver {
    private final CommandTargetResolver axons =
            AnnotationCommandTargetResolver.builder().build();
    private final ClassValue<Target> targets = new ClassValue<>() {
        @Override
        protected Target computeValue(Class<?> command) {
            return new Target(
                    accessor(command, TargetAggregateIdentifier.class),
                    accessor(command, TargetAggregateVersion.class));
        }
    };

    /** The accessors of a command's components; null where it has none. */
    private record Target(Method identifier, Method version) {}

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var target = targets.get(command.getPayloadType());
        var identifier = read(target.identifier(), command);
        if (identifier == null) return axons.resolveTarget(command);
        return new VersionedAggregateIdentifier(identifier, (Long) read(target.version(), command));
    }

    private static Object read(Method accessor, CommandMessage<?> command) {
        try {
            return accessor == null ? null : accessor.invoke(command.getPayload());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException(
                    "cannot read " + accessor.getName() + " of " + command.getPayloadType(), failure);
        }
    }

    private static Method accessor(Class<?> command, Class<? extends Annotation> annotation) {
        if (!command.isRecord()) return null;
        return Arrays.stream(command.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .filter(accessor -> accessor.isAnnotationPresent(annotation))
                .findFirst()
                .filter(Method::trySetAccessible)
                .orElse(null);
    }
}
