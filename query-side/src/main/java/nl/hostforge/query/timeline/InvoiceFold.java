package nl.hostforge.query.timeline;

import java.time.Instant;
import nl.hostforge.messages.billing.DraftOccasion;
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
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.PaymentSource;

/** Tells an invoice's events one after the other, without whom it is for: that stands on the invoice. */
final class InvoiceFold implements Fold<InvoiceEvent> {
    private final Wording wording;

    InvoiceFold(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Told tell(InvoiceEvent event, Instant at) {
        var telling = new Telling(wording);
        switch (event) {
            case InvoiceDrafted it -> {
                telling.fact("runDate", it.runDate()).fact("items", it.items().size());
                if (it.occasion() == DraftOccasion.REISSUE) telling.as("reissue");
                if (it.occasion() == DraftOccasion.PLAN_CHANGE) telling.as("plan");
            }
            case InvoiceLineAdded it ->
                about(telling, it.item())
                        .fact("net", wording.money(it.line().net()))
                        .fact(
                                "line",
                                wording.isDutch()
                                        ? it.line().textNl()
                                        : it.line().textEn());
            case InvoiceItemDropped it -> about(telling, it.item()).fact("reason", it.reason());
            case InvoiceCompleted it -> {}
            case InvoiceDiscarded it -> telling.fact("reason", it.reason());
            case InvoiceIssueRequested it ->
                telling.fact("gross", wording.money(it.totals().gross()))
                        .fact("vatCase", it.vat().vatCase())
                        .fact("date", it.date());
            case InvoiceIssued it -> {
                telling.fact("number", it.number())
                        .fact("date", it.date())
                        .fact("owed", wording.money(it.owed()))
                        .fact("numberedBy", it.numberedBy());
                if (it.number() == null) telling.as("unnumbered");
            }
            case InvoiceBooked it -> telling.fact("reference", it.bookedId());
            case InvoiceBookingFailed it -> {
                var words = it.words() == null ? null : it.words().orElse(null);
                telling.fact("round", it.round()).fact("code", it.code()).fact("words", words);
                if (words != null) telling.as("quoted");
            }
            case InvoiceBookingRetried it -> telling.fact("round", it.round());
            case InvoiceDocumentKept it ->
                telling.fact("form", it.kind().name())
                        .fact("bytes", it.bytes())
                        .fact("sha256", it.sha256())
                        .fact("template", it.templateVersion());
            case InvoicePaymentReceived it -> {
                telling.fact("payment", it.paymentId())
                        .fact("amount", wording.money(it.amount()))
                        .fact("receivedOn", it.receivedOn())
                        .fact("open", wording.money(it.open()));
                if (it.source() == PaymentSource.ACCOUNT) telling.as("account");
            }
            case InvoicePaymentReversed it ->
                telling.fact("payment", it.paymentId())
                        .fact("amount", wording.money(it.amount()))
                        .fact("open", wording.money(it.open()));
            case InvoicePaid it -> {}
            case InvoiceSurplusCredited it -> telling.fact("amount", wording.money(it.amount()));
            case InvoiceCreditRequested it -> {
                telling.fact("creditNote", it.creditNoteId())
                        .fact("gross", wording.money(it.totals().gross().negated()))
                        .fact("date", it.date())
                        .fact("reason", it.reason());
                if (it.reissue() != null)
                    telling.fact("reissue", it.reissue().invoiceId()).as("reissue");
            }
            case InvoiceCredited it -> {
                telling.fact("creditNote", it.creditNoteId())
                        .fact("number", it.number())
                        .fact("gross", wording.money(it.totals().gross().negated()))
                        .fact("date", it.date())
                        .fact("open", wording.money(it.open()));
                if (it.number() == null) telling.as("unnumbered");
            }
            case InvoiceWrittenOff it ->
                telling.fact("amount", wording.money(it.amount())).fact("reason", it.reason());
        }
        return telling.of(event.getClass());
    }

    private static Telling about(Telling telling, InvoiceItem item) {
        return telling.fact("subscription", item.subscriptionId())
                .fact("from", item.period().from())
                .fact("until", item.period().until());
    }
}
