package nl.hostforge.integration.erasure;

import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.provisioning.References;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import org.springframework.stereotype.Component;

/**
 * Archives the customer's contact. It is part of books that have to be kept for seven years (art. 52 AWR), which goes
 * before erasure (art. 17(3)(b) GDPR); archived, it no longer turns up where people look for contacts.
 */
@Component
class ArchiveBookedContact implements ErasureWork {
    private final Bookkeeping bookkeeping;

    ArchiveBookedContact(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    @Override
    public Provider provider() {
        return Provider.MONEYBIRD;
    }

    @Override
    public Outcome<Void> forget(CustomerId customer, String reference) {
        return bookkeeping
                .findContact(References.bookedContact(customer))
                .flatMap(found -> found.filter(contact -> contact.id().equals(reference))
                                .filter(BookedContact::archived)
                                .isPresent()
                        ? Outcome.done(null) // it refuses to archive what is archived
                        : bookkeeping.archiveContact(reference).countingAsDone(RefusalCode.NOT_FOUND, null));
    }
}
