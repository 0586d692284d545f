package nl.hostforge.command.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.staff.AdminRosterCommand.AddAdmin;
import nl.hostforge.messages.staff.AdminRosterCommand.RemoveAdmin;
import nl.hostforge.messages.staff.AdminRosterEvent.AdminAdded;
import nl.hostforge.messages.staff.AdminRosterEvent.AdminRemoved;
import nl.hostforge.messages.staff.AdminRosterId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * Who is admin. No staff member knows of the others, and two admins who remove each other at the same moment must not
 * both succeed; both have to pass by here.
 */
@Aggregate
class AdminRoster {
    @AggregateIdentifier
    private AdminRosterId id;

    private final Set<StaffMemberId> admins = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AddAdmin command) {
        if (admins.contains(command.staffMemberId())) return;
        apply(new AdminAdded(command.rosterId(), command.staffMemberId()));
    }

    @CommandHandler
    void decide(RemoveAdmin command) {
        if (!admins.contains(command.staffMemberId())) return;
        if (admins.size() == 1) throw new LastAdmin();
        apply(new AdminRemoved(id, command.staffMemberId()));
    }

    @EventSourcingHandler
    void evolve(AdminAdded event) {
        id = event.rosterId();
        admins.add(event.staffMemberId());
    }

    @EventSourcingHandler
    void evolve(AdminRemoved event) {
        admins.remove(event.staffMemberId());
    }

    protected AdminRoster() {} // rebuilt from its events
}
