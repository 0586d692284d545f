package nl.hostforge.query.customer;

import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.query.readmodel.StoredJson;

/**
 * Who a customer is, as their row keeps it.
 *
 * @param contact null if it is not known any more
 */
record Person(ContactDetails contact) {
    static final String COLUMNS = "kind, display_name, contact_name, name_order, email, city, country, details";
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?::jsonb";

    /** What is left of someone who was erased. */
    static final Person ERASED = new Person(null);

    static Person of(Personal<ContactDetails> details) {
        return new Person(details.orElse(null));
    }

    /** @return a value for each of the columns */
    Object[] values() {
        var name = CustomerName.of(contact);
        return new Object[] {
            contact == null ? null : contact.kind().name(),
            name.display(),
            name.contact(),
            name.order(),
            contact == null ? null : contact.email(),
            contact == null ? null : contact.address().city(),
            contact == null ? null : contact.address().country(),
            StoredJson.write(contact)
        };
    }
}
