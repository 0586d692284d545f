package nl.hostforge.messages.order;

import java.util.List;
import java.util.Map;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;

/**
 * All that a worker needs to carry out a step of an order, read from the log itself, so that it is never behind.
 *
 * @param contact who the customer is today; not necessarily what the order's form said
 * @param vatNumber of the customer; null where there is none
 * @param transferCodes what the losing registrar gave, by line number
 * @param corrections what staff replaced, by step
 * @param references the provider's own ids of what finished steps made, by step
 * @param facts what else providers told about finished steps, by step
 * @param changes what was asked for after delivery, by each step of it; {@code lines} are those of the approval
 * @param pleskClientId the customer's account at Plesk; null until there is one
 * @param contactHandle the customer's handle at Openprovider; null until there is one
 * @param moneybirdContactId the customer's contact at Moneybird; null until there is one
 */
public record ProvisioningCase(
        OrderId orderId,
        OrderNumber number,
        CustomerId customerId,
        Personal<ContactDetails> contact,
        Personal<String> vatNumber,
        List<OrderLine> lines,
        VatDecision vat,
        OrderTotals totals,
        Language language,
        DnsAuthority dnsAuthority,
        Map<Integer, Personal<String>> transferCodes,
        Map<StepId, Personal<Map<String, String>>> corrections,
        Map<StepId, String> references,
        Map<StepId, Map<String, String>> facts,
        Map<StepId, ServiceChangeRequested> changes,
        String pleskClientId,
        String contactHandle,
        String moneybirdContactId) {

    /** @throws java.util.NoSuchElementException if the order has no such line */
    public OrderLine line(int number) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** What staff put in place of a step's input, or nothing. */
    public Map<String, String> correctionsOf(StepId step) {
        var corrected = corrections.get(step);
        return corrected == null ? Map.of() : corrected.orElse(Map.of());
    }
}
