package nl.hostforge.integration.drift;

import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.registrar.DomainState;
import nl.hostforge.integration.registrar.NameServers;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.order.ProvisioningCommand.RepeatProvisioningStep;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.service.TraitValue;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Puts a provider right. All but one set a state, and may be repeated; the one that costs money looks first, and after an
 * unclear ending waits until the provider cannot be at it any more.
 */
@Component
class Remedies {
    private final HostingPanel panel;
    private final Registrar registrar;
    private final Bookkeeping bookkeeping;
    private final CommandGateway commands;
    private final DriftSettings settings;

    Remedies(
            HostingPanel panel,
            Registrar registrar,
            Bookkeeping bookkeeping,
            CommandGateway commands,
            DriftSettings settings) {
        this.panel = panel;
        this.registrar = registrar;
        this.bookkeeping = bookkeeping;
        this.commands = commands;
        this.settings = settings;
    }

    /** @return what the provider has now, as proof */
    Outcome<String> carryOut(Difference difference, RepairNotes notes) {
        var thing = difference.thing();
        var ours = difference.ours();
        return switch (difference.remedy()) {
            case ACTIVATE_ACCOUNT -> proven(panel.activateCustomer(thing), ours);
            case SUSPEND_ACCOUNT -> proven(panel.suspendCustomer(thing), ours);
            case RESUME_HOSTING -> proven(panel.resume(thing), ours);
            case SUSPEND_HOSTING -> proven(panel.suspend(thing), ours);
            case SWITCH_PLAN_BACK -> panel.switchPlan(thing, ours).map(switched -> ours);
            case REMOVE_HOSTING -> proven(panel.removeSubscription(thing), ours);
            case TURN_AUTO_RENEW_OFF -> proven(registrar.autoRenewOff(thing), ours);
            case SET_NAME_SERVERS -> proven(registrar.setNameServers(thing, NameServers.of(ours)), ours);
            case LOCK_DOMAIN -> proven(registrar.setLock(thing, true), ours);
            case UNLOCK_DOMAIN -> proven(registrar.setLock(thing, false), ours);
            case RESTORE_DOMAIN -> restored(difference, notes);
            case ARCHIVE_CONTACT -> archived(thing);
            case REPEAT_STEP -> askedAgain(difference);
            case TAKE_OVER -> Outcome.done(difference.theirs()); // the log says it already
        };
    }

    private static Outcome<String> proven(Outcome<Void> done, String proof) {
        return done.map(nothing -> proof);
    }

    private Outcome<String> restored(Difference difference, RepairNotes notes) {
        return registrar.find(difference.label()).flatMap(found -> {
            var back = the(difference, found);
            if (back.isPresent()) return settled(back.get());
            return registrar
                    .findDeleted(difference.label())
                    .flatMap(deleted -> the(difference, deleted)
                            .map(domain -> restore(difference, notes))
                            .orElseGet(() -> Outcome.refused(
                                    RefusalCode.NOT_FOUND, "the domain is not in quarantine any more")));
        });
    }

    private Outcome<String> restore(Difference difference, RepairNotes notes) {
        var open = notes.stillOpen(settings.settlingTime());
        if (open.isPresent())
            return new TryLater<>("the registrar may still be at the last call; looking again", open, false);
        notes.announce();
        var outcome = registrar.restore(difference.thing(), difference.label());
        return switch (outcome) {
            case Done<DomainState> done -> stateOf(done.value());
            case Unknown<DomainState> unclear -> new Unknown<>(unclear.words()); // the note stays
            case Refused<DomainState> refused -> {
                notes.withdraw();
                yield refused.map(DomainState::name);
            }
            case TryLater<DomainState> later -> {
                notes.withdraw();
                yield later.map(DomainState::name);
            }
        };
    }

    private Outcome<String> settled(RegistrarDomain domain) {
        return stateOf(domain.state());
    }

    private Outcome<String> stateOf(DomainState state) {
        return switch (state) {
            case ACTIVE -> Outcome.done(TraitValue.PRESENT);
            case FAILED, DELETED -> Outcome.refused(RefusalCode.WRONG_STATE, "the registry did not restore the domain");
            default -> new TryLater<>("the registry has not decided yet", Optional.of(settings.lookEvery()), false);
        };
    }

    private static Optional<RegistrarDomain> the(Difference difference, List<RegistrarDomain> found) {
        return found.stream()
                .filter(domain -> domain.domainId().equals(difference.thing()))
                .findFirst();
    }

    private Outcome<String> archived(String contact) {
        return bookkeeping.contacts(List.of(contact)).flatMap(found -> {
            var already = found.stream().anyMatch(BookedContact::archived); // it refuses to archive what is archived
            return already
                    ? Outcome.done(TraitValue.ARCHIVED)
                    : proven(bookkeeping.archiveContact(contact), TraitValue.ARCHIVED);
        });
    }

    private Outcome<String> askedAgain(Difference difference) {
        try {
            commands.sendAndWait(new RepeatProvisioningStep(difference.orderId(), difference.thing()));
            return Outcome.done("asked for again");
        } catch (CommandExecutionException failure) {
            Refusal refusal = failure.<Refusal>getDetails().orElseThrow(() -> failure);
            return Outcome.refused(RefusalCode.WRONG_STATE, refusal.detail());
        }
    }
}
