package nl.hostforge.saga.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.hostforge.messages.billing.BilledCustomer;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.InvoiceCommand.DiscardInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.RequestInvoiceIssue;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCompleted;
import nl.hostforge.messages.billing.InvoiceQuery.FindBilledCustomer;
import nl.hostforge.messages.privacy.FiscalKey;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.saga.buyer.InvoiceBuyers;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Once a draft is completed, decides whom it is for and which VAT it bears, from the customer as they were then. It is of
 * the processor that handles one customer's events in their order, so that the contact key goes only after the buyer was
 * read with it. An invoice keeps what was decided first, so that handling the log again changes nothing.
 */
@Component
@ProcessingGroup(InvoiceBuyers.PROCESSOR)
public class CompletedDrafts {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String NOBODY_TO_BILL = "customer-erased";

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final PaymentTerm term;
    private final Clock clock;

    CompletedDrafts(QueryGateway queries, CommandGateway commands, PaymentTerm term, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.term = term;
        this.clock = clock;
    }

    @EventHandler
    void on(InvoiceCompleted event, @Timestamp Instant at) {
        var date = dateOf(event.runDate());
        var customer = find(event, at, date);
        if (customer.contact().isErased()) {
            commands.sendAndWait(new DiscardInvoice(event.invoiceId(), NOBODY_TO_BILL));
            return;
        }
        // counted before it is decided, so that of two nodes that sell at once only one stays below the threshold
        if (OssCount.count(commands, customer.vat(), event.invoiceId(), date, customer.net()))
            customer = find(event, at, date);
        var contact = customer.contact().known().orElseThrow();
        var vatNumber =
                customer.vatNumber() == null ? null : customer.vatNumber().orElse(null);
        var key =
                new FiscalKey(event.customerId(), date.getYear(), customer.vat().vatCase() == VatCase.OSS);
        commands.sendAndWait(new RequestInvoiceIssue(
                event.invoiceId(),
                date,
                term.daysToPay(),
                customer.vat(),
                contact.language(),
                Personal.of(key.ref(), Buyer.of(contact, vatNumber))));
    }

    private BilledCustomer find(InvoiceCompleted event, Instant at, LocalDate date) {
        return queries.query(
                        new FindBilledCustomer(event.customerId(), event.invoiceId(), at, date), BilledCustomer.class)
                .join();
    }

    /** The run's day, or, where that was caught up later, the present one: an invoice is dated when it is issued. */
    private LocalDate dateOf(LocalDate runDate) {
        var today = LocalDate.ofInstant(clock.instant(), AMSTERDAM);
        return runDate.isBefore(today) ? today : runDate;
    }
}
