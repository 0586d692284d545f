package nl.hostforge.integration.booking;

import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.provisioning.Contacts;
import nl.hostforge.integration.provisioning.References;
import nl.hostforge.messages.billing.InvoiceToBook;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToMoneybird;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Makes sure that the bookkeeping has the customer. A reference is unique there, so a contact is never made twice, and one
 * that another worker was quicker to make is adopted.
 */
@Component
class BookedContacts {
    private final Bookkeeping bookkeeping;
    private final CommandGateway commands;

    BookedContacts(Bookkeeping bookkeeping, CommandGateway commands) {
        this.bookkeeping = bookkeeping;
        this.commands = commands;
    }

    /** @return the contact's id */
    Outcome<String> ensure(InvoiceToBook invoice) {
        if (invoice.moneybirdContactId() != null) return Outcome.done(invoice.moneybirdContactId());
        var reference = References.bookedContact(invoice.customerId());
        return bookkeeping
                .findContact(reference)
                .flatMap(found -> found.isPresent() ? Outcome.done(found.get()) : make(invoice, reference))
                .map(contact -> {
                    commands.sendAndWait(new LinkCustomerToMoneybird(invoice.customerId(), contact.id()));
                    return contact.id();
                });
    }

    private Outcome<BookedContact> make(InvoiceToBook invoice, String reference) {
        if (invoice.contact().isErased())
            return Outcome.refused(
                    RefusalCode.WRONG_STATE, "the customer was erased before the bookkeeping had a contact");
        var details = invoice.contact().known().orElseThrow();
        var made = bookkeeping.createContact(reference, Contacts.forBookkeeping(details, invoice.vatNumber()));
        if (made instanceof Refused<BookedContact> refused && refused.code() == RefusalCode.ALREADY_EXISTS)
            return bookkeeping
                    .findContact(reference)
                    .flatMap(found -> found.isPresent() ? Outcome.done(found.get()) : refused);
        return made;
    }
}
