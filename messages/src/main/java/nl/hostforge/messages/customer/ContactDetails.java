package nl.hostforge.messages.customer;

/**
 * Who a customer is and how to reach them. Personal as a whole: it stands in messages as {@code Personal} only, sealed
 * with the customer's contact key.
 *
 * @param kind a person or a company
 * @param firstName given name; of the contact, if this is a company
 * @param lastName family name, with its prefix
 * @param companyName registered name; null for a person
 * @param registrationNumber number in the trade register (KvK: eight digits); null for a person or where unknown
 * @param email where mail is sent
 * @param phone E.164, for instance {@code +31201234567}
 * @param address where they live or are seated
 * @param language of mails and documents
 */
public record ContactDetails(
        CustomerKind kind,
        String firstName,
        String lastName,
        String companyName,
        String registrationNumber,
        String email,
        String phone,
        PostalAddress address,
        Language language) {}
