package nl.hostforge.query.timeline;

import java.time.Instant;
import nl.hostforge.messages.billing.CreditNoteEvent;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBooked;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingFailed;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingRetried;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteDocumentKept;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;

/** Tells a credit note's events one after the other, without whom it is for. */
final class CreditNoteFold implements Fold<CreditNoteEvent> {
    private final Wording wording;

    CreditNoteFold(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Told tell(CreditNoteEvent event, Instant at) {
        var telling = new Telling(wording);
        switch (event) {
            case CreditNoteRequested it ->
                telling.fact("invoice", it.invoiceId())
                        .fact("gross", wording.money(it.totals().gross().negated()))
                        .fact("date", it.date())
                        .fact("reason", it.reason());
            case CreditNoteIssued it ->
                telling.fact("number", it.number())
                        .fact("date", it.date())
                        .fact("gross", wording.money(it.totals().gross().negated()));
            case CreditNoteBooked it -> telling.fact("reference", it.bookedId());
            case CreditNoteBookingFailed it -> {
                var words = it.words() == null ? null : it.words().orElse(null);
                telling.fact("round", it.round()).fact("code", it.code()).fact("words", words);
                if (words != null) telling.as("quoted");
            }
            case CreditNoteBookingRetried it -> telling.fact("round", it.round());
            case CreditNoteDocumentKept it ->
                telling.fact("form", it.kind().name())
                        .fact("bytes", it.bytes())
                        .fact("sha256", it.sha256())
                        .fact("template", it.templateVersion());
        }
        return telling.of(event.getClass());
    }
}
