package nl.hostforge.integration.drift;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.EntityKind;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.messages.service.TraitValue;
import org.springframework.stereotype.Component;

/** The contacts in the bookkeeping; its list leaves out those that are archived. */
@Component
class ContactsInTheBooks extends ThingsInTheBooks {
    private final Bookkeeping bookkeeping;

    ContactsInTheBooks(Bookkeeping bookkeeping, DriftSettings settings) {
        super(bookkeeping, EntityKind.CONTACT, settings.pageSize());
        this.bookkeeping = bookkeeping;
    }

    @Override
    public ServiceKind kind() {
        return ServiceKind.BOOKED_CONTACT;
    }

    @Override
    Outcome<List<Seen>> read(Collection<String> ids) {
        return bookkeeping
                .contacts(ids)
                .map(found -> found.stream().map(ContactsInTheBooks::seen).toList());
    }

    private static Seen seen(BookedContact contact) {
        return new Seen(
                ServiceKind.BOOKED_CONTACT,
                contact.id(),
                Seen.orNull(contact.reference()),
                null,
                null,
                Map.of(ServiceTrait.STATE, contact.archived() ? TraitValue.ARCHIVED : TraitValue.ACTIVE));
    }
}
