package nl.hostforge.integration.moneybird;

import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.ContactData;
import nl.hostforge.integration.transport.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A contact on the wire; Moneybird keeps our reference as {@code customer_id}, which is unique there. */
record ContactBody(Fields contact) {

    /** What we leave out (null) stays as it is there; an empty text empties it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Fields(
            String customerId,
            String companyName,
            String firstname,
            String lastname,
            String address1,
            String zipcode,
            String city,
            String country,
            String phone,
            String sendInvoicesToEmail,
            String taxNumber,
            String chamberOfCommerce) {}

    static ContactBody of(String reference, ContactData who) {
        return new ContactBody(new Fields(
                reference,
                who.company().orElse(""),
                who.firstName(),
                who.lastName(),
                who.address(),
                who.postalCode(),
                who.city(),
                who.country(),
                who.phone().orElse(""),
                who.email(),
                who.vatNumber().orElse(""),
                who.chamberOfCommerce().orElse("")));
    }

    /** A contact as Moneybird has it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Found(String id, String customerId, long version, boolean archived, Boolean taxNumberValid) {

        static Optional<BookedContact> read(JsonNode body) {
            return Json.as(body, Found.class)
                    .filter(contact -> contact.id() != null)
                    .map(contact -> new BookedContact(
                            contact.id(),
                            contact.customerId() == null ? "" : contact.customerId(),
                            contact.version(),
                            contact.archived(),
                            Optional.ofNullable(contact.taxNumberValid())));
        }
    }
}
