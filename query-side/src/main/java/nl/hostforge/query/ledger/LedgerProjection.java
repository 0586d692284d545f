package nl.hostforge.query.ledger;

import java.util.List;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBooked;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingFailed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingRetried;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCompleted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCreditRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDiscarded;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDocumentKept;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceItemDropped;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaid;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.customer.CustomerEvent.FiscalRetentionEnded;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.ledger.EntryKind;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderBilled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.privacy.FiscalKey;
import nl.hostforge.query.ledger.LedgerTables.Waiting;
import nl.hostforge.query.readmodel.LogPlaces;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;

/**
 * Has the journal show what invoices tell. Streams are read side by side: what an order's invoice bears may come after the
 * invoice, which is posted then, and stands in the journal as if it had come first.
 */
class LedgerProjection {
    private final RuleBook rules;
    private final LogPlaces places;
    private final Journal journal;
    private final LedgerTables tables;

    LedgerProjection(RuleBook rules, LogPlaces places, Journal journal, LedgerTables tables) {
        this.rules = rules;
        this.places = places;
        this.journal = journal;
        this.tables = tables;
    }

    @EventHandler
    void on(InvoiceEvent event, @SequenceNumber long version, EventMessage<?> message) {
        tables.advance(event.invoiceId(), event.customerId(), version);
        switch (event) {
            case InvoiceLineAdded added -> tables.addLine(added.invoiceId(), added.line());
            case InvoiceIssueRequested requested -> {
                tables.decideVat(requested.invoiceId(), requested.vat());
                tables.bill(requested.invoiceId(), requested.buyer());
            }
            case InvoiceIssued issued -> issue(issued, origin(message));
            case InvoicePaymentReceived received -> {
                var origin = origin(message);
                post(event, rulesFor(origin).received(received), origin);
            }
            case InvoicePaymentReversed reversed -> {
                var origin = origin(message);
                post(event, rulesFor(origin).reversed(reversed, origin.day()), origin);
            }
            case InvoiceCredited credited -> credit(credited, origin(message));
            case InvoiceSurplusCredited surplus -> {
                var origin = origin(message);
                post(event, rulesFor(origin).surplus(surplus, origin.day()), origin);
            }
            case InvoiceWrittenOff writtenOff -> {
                var origin = origin(message);
                post(event, rulesFor(origin).writtenOff(writtenOff, origin.day()), origin);
            }
            case InvoiceDrafted _,
                    InvoiceItemDropped _,
                    InvoiceCompleted _,
                    InvoiceDiscarded _,
                    InvoiceBooked _,
                    InvoiceBookingFailed _,
                    InvoiceBookingRetried _,
                    InvoiceCreditRequested _,
                    InvoiceDocumentKept _,
                    InvoicePaid _ -> {} // nobody owes more or less by it
        }
    }

    @EventHandler
    void on(PaymentTaken event, EventMessage<?> message) {
        var origin = origin(message);
        postOnAccount(event.customerId(), rulesFor(origin).taken(event), origin);
    }

    @EventHandler
    void on(PaymentUndone event, EventMessage<?> message) {
        var origin = origin(message);
        postOnAccount(event.customerId(), rulesFor(origin).undone(event, origin.day()), origin);
    }

    @EventHandler
    void on(AccountRefunded event, EventMessage<?> message) {
        var origin = origin(message);
        postOnAccount(event.customerId(), rulesFor(origin).refunded(event), origin);
    }

    @EventHandler
    void on(OrderCreated event) {
        tables.keep(event.orderId(), event.lines(), event.vat());
    }

    @EventHandler
    void on(OrderCorrected event) {
        tables.keep(event.orderId(), event.lines(), event.vat());
    }

    @EventHandler
    void on(OrderApproved event) {
        var ordered = tables.approve(event.orderId());
        tables.takeWaiting(event.orderId()).forEach(waiting -> postOrdered(waiting, ordered));
    }

    @EventHandler
    void on(OrderBilled event) {
        tables.bill(InvoiceId.ofOrder(event.orderId()), event.buyer());
    }

    @EventHandler
    void on(FiscalRetentionEnded event) {
        tables.endRetention(new FiscalKey(event.customerId(), event.fiscalYear(), event.oneStopShop()).ref());
    }

    private void issue(InvoiceIssued event, Origin origin) {
        var paper = Paper.of(event);
        tables.issue(paper, event.orderId());
        if (event.orderId() == null) {
            var known = tables.invoice(event.invoiceId());
            post(paper.bearing(known.lines(), known.vat()), EntryKind.INVOICE, origin);
            return;
        }
        var waiting = new Waiting(origin, EntryKind.INVOICE, paper);
        tables.approved(event.orderId())
                .ifPresentOrElse(
                        ordered -> postOrdered(waiting, ordered), () -> tables.await(event.orderId(), waiting));
    }

    private void postOrdered(Waiting waiting, LedgerTables.Ordered ordered) {
        var paper = waiting.paper();
        if (waiting.kind() == EntryKind.CREDIT_NOTE) {
            postCredit(paper, waiting.origin());
            return;
        }
        var whole = paper.bearing(OrderedPeriods.of(ordered.lines(), paper.date()), ordered.vat());
        tables.bear(whole);
        post(whole, EntryKind.INVOICE, waiting.origin());
    }

    /** It waits as its invoice does. */
    private void credit(InvoiceCredited event, Origin origin) {
        var paper = Paper.of(event);
        var order = tables.invoice(event.invoiceId()).orderId();
        if (order != null && tables.approved(order).isEmpty())
            tables.await(order, new Waiting(origin, EntryKind.CREDIT_NOTE, paper));
        else postCredit(paper, origin);
    }

    private void postCredit(Paper paper, Origin origin) {
        var original = tables.invoice(paper.invoiceId());
        var whole = paper.bearing(OrderedPeriods.ofCredit(paper.lines(), original.lines()), original.vat());
        post(original.orderId() == null ? whole : whole.withVatOfOurs(), EntryKind.CREDIT_NOTE, origin);
    }

    private void post(Paper paper, EntryKind kind, Origin origin) {
        var applied = rulesFor(origin);
        var entries = kind == EntryKind.CREDIT_NOTE ? applied.credited(paper) : applied.issued(paper);
        journal.post(entries, origin, About.of(paper), applied.version());
    }

    private void postOnAccount(CustomerId customer, List<Entry> entries, Origin origin) {
        journal.post(
                entries,
                origin,
                new About(customer, null, null, null),
                rulesFor(origin).version());
    }

    private void post(InvoiceEvent event, List<Entry> entries, Origin origin) {
        var document = tables.invoice(event.invoiceId()).document();
        var about = new About(event.customerId(), event.invoiceId(), document, null);
        journal.post(entries, origin, about, rulesFor(origin).version());
    }

    private PostingRules rulesFor(Origin origin) {
        return rules.on(origin.day());
    }

    private Origin origin(EventMessage<?> message) {
        return new Origin(places.of(message), message.getIdentifier(), message.getTimestamp());
    }
}
