package nl.hostforge.app.roles;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a node has the role that a {@link ConditionalOnRole} names. */
final class OnRole implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var role = metadata.getAnnotations().get(ConditionalOnRole.class).getEnum("value", Role.class);
        return NodeRoles.of(context.getEnvironment()).contains(role);
    }
}
