package nl.hostforge.app.roles;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The roles of this node; all by default. On PostgreSQL alone the command and query buses are local to a process, so a
 * node that sends commands or queries must handle them too; with Axon Server any set works.
 *
 * @throws IllegalStateException at start, if the set cannot work
 */
@Component
public class NodeRoles {
    private final Set<Role> roles;

    NodeRoles(Environment environment, @Value("${axon.axonserver.enabled:true}") boolean axonServer) {
        this.roles = of(environment);
        if (!axonServer) refuseWhatNeedsARemoteBus();
    }

    static Set<Role> of(Environment environment) {
        var roles = Binder.get(environment)
                .bind("hostforge.roles", Bindable.setOf(Role.class))
                .orElse(EnumSet.allOf(Role.class));
        if (roles.isEmpty())
            throw new IllegalStateException("hostforge.roles is empty: a node needs at least one role");
        return roles;
    }

    public boolean include(Role role) {
        return roles.contains(role);
    }

    private void refuseWhatNeedsARemoteBus() {
        if (include(Role.API) && !(include(Role.COMMAND) && include(Role.QUERY)))
            throw new IllegalStateException("hostforge.roles = " + roles + ": without Axon Server the buses are local,"
                    + " so a node with 'api' needs 'command' and 'query' too");
        if ((include(Role.SAGA) || include(Role.INTEGRATION)) && !(include(Role.COMMAND) && include(Role.QUERY)))
            throw new IllegalStateException("hostforge.roles = " + roles + ": without Axon Server the buses are local,"
                    + " so a node with 'saga' or 'integration' needs 'command' and 'query' too");
    }

    @Override
    public String toString() {
        return roles.toString();
    }
}
