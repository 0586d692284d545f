package nl.hostforge.api.admin.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.hostforge.api.admin.customer.CustomerBodies.AdminCustomer;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.disclosure.HeldBeside.HeldKey;
import nl.hostforge.messages.disclosure.HeldFact;
import nl.hostforge.messages.disclosure.HeldLetter;
import nl.hostforge.messages.disclosure.HeldOfOrder;
import nl.hostforge.messages.disclosure.HeldStream;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;

/** What is held about a customer, as it is given out. */
final class PersonalDataBodies {
    private PersonalDataBodies() {}

    /** All of it, or a part where there are very many orders. What was erased is null. */
    record PersonalData(
            Instant generatedAt,
            @Schema(type = "string", format = "uuid") CustomerId customerId,

            @Schema(description = "As it is now, with the providers that know the customer")
            AdminCustomer customer,

            @Schema(description = "All that happened to the customer, every former version included, oldest first")
            List<PastEvent> history,

            List<OrderData> orders,

            @Schema(description = "Account, subscriptions, invoices and credit notes; in the first part only")
            List<StreamData> others,

            @Schema(description = "The keys that open what is sealed, never they themselves")
            List<KeyData> keys,

            KeptAnswerData keptAnswers,

            @Schema(description = "Where the next part of the orders begins; null at the end", nullable = true)
            Integer nextFrom) {}

    /** One event; the fields mean what they mean in {@link HeldFact}. */
    record PastEvent(
            long sequence,
            Instant at,

            @Schema(example = "customer.CustomerDetailsChanged")
            String type,

            ActorKind actorKind,
            @Schema(nullable = true) String ip,
            @Schema(nullable = true) String reason,
            Map<String, Object> content) {
        static List<PastEvent> all(List<HeldFact> events) {
            return events.stream()
                    .map(event -> new PastEvent(
                            event.sequence(),
                            event.at(),
                            event.type(),
                            event.actorKind(),
                            event.ip(),
                            event.reason(),
                            event.content()))
                    .toList();
        }
    }

    /** Something that is no order; what was written about an invoice stands in its events. */
    record StreamData(HeldStream.Kind kind, String id, List<PastEvent> history) {
        static StreamData of(HeldStream stream) {
            return new StreamData(stream.kind(), stream.id(), PastEvent.all(stream.history()));
        }
    }

    /** An order with its letters and invoices; the person as ordered, the lines and the notes stand in its events. */
    record OrderData(
            @Schema(type = "string", format = "uuid") OrderId id,
            @Schema(example = "HF-10001") String number,
            List<PastEvent> history,
            List<LetterData> letters,
            List<InvoiceData> invoices) {
        static OrderData of(HeldOfOrder order, Map<String, String> jobs, List<InvoiceOverview> invoices) {
            return new OrderData(
                    order.orderId(),
                    order.number(),
                    PastEvent.all(order.history()),
                    order.letters().stream()
                            .map(letter -> LetterData.of(letter, jobs.get(letter.job())))
                            .toList(),
                    invoices.stream().map(InvoiceData::of).toList());
        }
    }

    /** A letter to the customer. */
    record LetterData(
            @Schema(example = "ORDER_CONFIRMATION") String kind,
            Instant causedAt,
            @Schema(nullable = true) String to,

            @Schema(
                    description = "WAITING, SENT or GIVEN_UP; null for an older one, of which that is not kept",
                    nullable = true)
            String state) {
        static LetterData of(HeldLetter letter, String state) {
            return new LetterData(letter.kind(), letter.causedAt(), letter.to(), state);
        }
    }

    /** An invoice; what it bears stands in its order. */
    record InvoiceData(
            @Schema(nullable = true) String number,
            InvoiceState state,
            @Schema(nullable = true) String customerName,
            Amount gross,
            @Schema(nullable = true) LocalDate issuedOn,
            @Schema(nullable = true) LocalDate creditedOn,
            Instant createdAt) {
        static InvoiceData of(InvoiceOverview invoice) {
            return new InvoiceData(
                    invoice.number(),
                    invoice.state(),
                    invoice.customerName(),
                    Amount.of(invoice.totals().gross()),
                    invoice.issuedOn(),
                    invoice.creditedOn(),
                    invoice.createdAt());
        }
    }

    /** A key. */
    record KeyData(
            @Schema(example = "fiscal/…/2026") String name,
            Instant createdAt,

            @Schema(description = "null while it exists", nullable = true)
            Instant destroyedAt) {
        static KeyData of(HeldKey key) {
            return new KeyData(key.name(), key.createdAt(), key.destroyedAt());
        }
    }

    /** Answers about the customer that are kept for repeated requests, sealed. */
    record KeptAnswerData(
            long count,

            @Schema(description = "When the last is forgotten; null if there are none", nullable = true)
            Instant until) {}
}
