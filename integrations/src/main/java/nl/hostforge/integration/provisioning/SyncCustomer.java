package nl.hostforge.integration.provisioning;

import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.registrar.NewContact;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToMoneybird;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToOpenprovider;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepKind;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Makes sure that the customer exists wherever the order needs it: at the panel for hosting, at the registrar for
 * domains, in the bookkeeping for the invoice. What exists is linked at once, so that a later failure repeats none of it.
 */
@Component
class SyncCustomer implements StepWork {
    private final PanelCustomers panelCustomers;
    private final Registrar registrar;
    private final Bookkeeping bookkeeping;
    private final OneEffect oneEffect;
    private final CreationTurns turns;
    private final ProvisioningSettings settings;
    private final CommandGateway commands;

    SyncCustomer(
            PanelCustomers panelCustomers,
            Registrar registrar,
            Bookkeeping bookkeeping,
            OneEffect oneEffect,
            CreationTurns turns,
            ProvisioningSettings settings,
            CommandGateway commands) {
        this.panelCustomers = panelCustomers;
        this.registrar = registrar;
        this.bookkeeping = bookkeeping;
        this.oneEffect = oneEffect;
        this.turns = turns;
        this.settings = settings;
        this.commands = commands;
    }

    @Override
    public String kind() {
        return StepKind.SYNC_CUSTOMER.name();
    }

    @Override
    public Provider provider() {
        return Provider.PLESK;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        if (order.contact().isErased()) return Erased.refusal();
        return panelCustomer(order, attempt)
                .flatMap(done -> contactHandle(order, attempt))
                .flatMap(done -> bookedContact(order, attempt))
                .map(contact -> Finished.as(References.customer(order.customerId())));
    }

    /** An outage of the panel holds up neither domains nor the invoice: the hosting step waits for it. */
    private Outcome<String> panelCustomer(ProvisioningCase order, Attempt attempt) {
        if (order.lines().stream().noneMatch(line -> line.kind() == LineKind.HOSTING)) return Outcome.done("");
        var outcome = panelCustomers.ensure(order, attempt);
        return outcome instanceof TryLater<String> later && !later.asked() ? Outcome.done("") : outcome;
    }

    private Outcome<String> contactHandle(ProvisioningCase order, Attempt attempt) {
        if (order.lines().stream().noneMatch(OrderLine::isForDomain)) return Outcome.done("");
        if (order.contactHandle() != null) return Outcome.done(order.contactHandle());
        var reference = References.customer(order.customerId());
        return oneEffect
                .ensure(
                        attempt,
                        Provider.OPENPROVIDER,
                        "contact-handle",
                        () -> registrar
                                .findContacts(reference)
                                .map(found -> found.stream()
                                        .map(contact -> contact.handle())
                                        .findFirst()),
                        () -> makeHandleInTurn(order, attempt, reference))
                .map(handle -> {
                    commands.sendAndWait(new LinkCustomerToOpenprovider(order.customerId(), handle));
                    attempt.withdraw("contact-handle");
                    return handle;
                });
    }

    /** The registrar knows no reference as taken, so another order of this customer may be making the handle right now. */
    private Outcome<String> makeHandleInTurn(ProvisioningCase order, Attempt attempt, String reference) {
        var job = attempt.job().id();
        var expired = attempt.now().minus(settings.settlingTimeOf(Provider.OPENPROVIDER));
        if (!turns.take(reference, job, attempt.now(), expired))
            return new TryLater<>(
                    "another order of this customer may be making the contact handle; looking again",
                    Optional.of(settings.lookEvery()),
                    false);
        var outcome = registrar.createContact(new NewContact(reference, Contacts.forRegistrar(order)));
        if (outcome instanceof TryLater || outcome instanceof Refused) turns.giveBack(reference, job);
        return outcome;
    }

    private Outcome<String> bookedContact(ProvisioningCase order, Attempt attempt) {
        if (order.moneybirdContactId() != null) return Outcome.done(order.moneybirdContactId());
        var reference = References.bookedContact(order.customerId());
        return oneEffect
                .ensure(
                        attempt,
                        Provider.MONEYBIRD,
                        "booked-contact",
                        () -> bookkeeping
                                .findContact(reference)
                                .map((Optional<BookedContact> found) -> found.map(BookedContact::id)),
                        () -> bookkeeping
                                .createContact(reference, Contacts.forBookkeeping(order))
                                .map(BookedContact::id))
                .map(id -> {
                    commands.sendAndWait(new LinkCustomerToMoneybird(order.customerId(), id));
                    attempt.withdraw("booked-contact");
                    return id;
                });
    }
}
