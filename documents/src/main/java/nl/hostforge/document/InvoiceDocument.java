package nl.hostforge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatDecision;

/**
 * All that stands on one issued invoice or credit note (art. 35a Wet OB 1968; EN 16931). Amounts are what was decided
 * when it was issued: in euros, those of a credit note below zero. A document that does not add up, or lacks what the law
 * asks for, cannot be made: {@link ContradictoryDocument}.
 *
 * @param number the legal number
 * @param credits what a credit note takes back; null on an invoice
 * @param dueOn the last day to pay; null on a credit note
 * @param orderNumber which order it is for; null where there was none
 * @param vat one decision for the whole document
 * @param paymentReference what the payer is to mention; null on a credit note
 * @param language which it is written in
 */
public record InvoiceDocument(
        Kind kind,
        String number,
        Credited credits,
        LocalDate issuedOn,
        LocalDate dueOn,
        Seller seller,
        Recipient recipient,
        String orderNumber,
        List<DocumentLine> lines,
        VatDecision vat,
        OrderTotals totals,
        String paymentReference,
        Language language) {
    public InvoiceDocument {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(seller, "seller");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(totals, "totals");
        Objects.requireNonNull(language, "language");
        lines = List.copyOf(lines);
        Consistency.check(kind, number, credits, dueOn, recipient, lines, vat, totals, paymentReference);
    }

    /** What a document is in law. */
    public enum Kind {
        /** The recipient owes the amount. */
        INVOICE,
        /** An invoice is taken back, in part or whole. */
        CREDIT_NOTE
    }

    /** The invoice that a credit note takes back (art. 219 Directive 2006/112). */
    public record Credited(String number, LocalDate issuedOn) {
        public Credited {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(issuedOn, "issuedOn");
        }
    }

    boolean isCreditNote() {
        return kind == Kind.CREDIT_NOTE;
    }

    /** Whom it is for is personal: it is not printed. */
    @Override
    public String toString() {
        return kind + " " + number;
    }
}
