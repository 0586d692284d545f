package nl.hostforge.messages.billing;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an invoice. */
public sealed interface InvoiceCommand {
    InvoiceId invoiceId();

    /**
     * Puts on record that the invoice was numbered and sent; the fields are those of the event. An invoice is issued once:
     * a repeat changes nothing, whatever it says. Refused for one that was drafted and whose issue was not requested
     * ({@code issue-not-requested}).
     */
    record IssueInvoice(
            @TargetAggregateIdentifier InvoiceId invoiceId,
            OrderId orderId,
            OrderNumber orderNumber,
            CustomerId customerId,
            InvoiceSeriesId seriesId,
            String number,
            LocalDate date,
            LocalDate dueOn,
            OrderTotals totals,
            Money owed,
            InvoiceNumbering numberedBy,
            String bookedId)
            implements InvoiceCommand {}

    /**
     * Has the invoice's payments be those that the bookkeeping has: what is new there is received, what is gone is
     * reversed, what is known stays. An older version than the last that brought news changes nothing. Refused for an
     * invoice that was not issued ({@code invoice-not-issued}), for a payment of nothing or less
     * ({@code amount-not-positive}) and for one in another currency than the invoice's ({@code other-currency}); too much
     * money is no reason to refuse.
     *
     * @param bookedVersion which version of the invoice the payments were read from
     * @param payments all that the bookkeeping has, each once
     */
    record MatchBookedPayments(
            @TargetAggregateIdentifier InvoiceId invoiceId, long bookedVersion, List<BookedPayment> payments)
            implements InvoiceCommand {}

    /**
     * Begins the invoice of all that is renewed for a customer on one day, with the list of what is to be on it. A repeat
     * changes nothing, whatever it lists: what became due meanwhile is for the next run. Refused as
     * {@code nothing-to-invoice} where the list is empty.
     *
     * @param invoiceId {@link InvoiceId#ofRun}
     */
    record DraftInvoice(
            @TargetAggregateIdentifier InvoiceId invoiceId,
            CustomerId customerId,
            LocalDate runDate,
            List<InvoiceItem> items)
            implements InvoiceCommand {}

    /**
     * Puts the line of a listed item on the draft. A repeat for the item changes nothing, whatever it says. An item that
     * was dropped gets its line all the same while the draft is being gathered. Refused for an item that is not on the list,
     * or no longer ({@code item-not-listed}).
     */
    record AddInvoiceLine(@TargetAggregateIdentifier InvoiceId invoiceId, InvoiceItem item, InvoiceLine line)
            implements InvoiceCommand {}

    /**
     * Takes a listed item off the draft, since it is not renewed now. A repeat, or one for an item that has its line,
     * changes nothing. Refused for an item that is not on the list ({@code item-not-listed}).
     *
     * @param reason stable code, in kebab case, of the refusal or fault that it met
     */
    record DropInvoiceItem(@TargetAggregateIdentifier InvoiceId invoiceId, InvoiceItem item, String reason)
            implements InvoiceCommand {}

    /**
     * Says that a draft will not become an invoice. A repeat, or one for a draft whose issue was requested, changes nothing.
     *
     * @param reason stable code, in kebab case
     */
    record DiscardInvoice(@TargetAggregateIdentifier InvoiceId invoiceId, String reason) implements InvoiceCommand {}

    /**
     * Has a completed draft issued by us, for whom and under which VAT decision it says. A repeat changes nothing, whatever
     * it says: what was decided first holds. Refused for a draft that is not completed ({@code draft-not-completed}), and
     * for one that comes to less than nothing ({@code owed-below-zero}), which would be a credit note.
     *
     * @param date to be on the invoice; it gets a later one of the same year where the number before it has one
     * @param daysToPay from the invoice's date on
     * @param buyer sealed with the fiscal key of the date's year
     */
    record RequestInvoiceIssue(
            @TargetAggregateIdentifier InvoiceId invoiceId,
            LocalDate date,
            int daysToPay,
            VatDecision vat,
            Language language,
            Personal<Buyer> buyer)
            implements InvoiceCommand {}

    /**
     * Puts on record that the bookkeeping has an invoice that we numbered. A repeat changes nothing. Refused for an invoice
     * that was not issued by us ({@code not-booked-by-us}).
     *
     * @param bookedId the bookkeeping's own id
     * @param bookedGross what it comes to there, VAT included
     */
    record RecordInvoiceBooking(@TargetAggregateIdentifier InvoiceId invoiceId, String bookedId, Money bookedGross)
            implements InvoiceCommand {}

    /**
     * Puts on record that an invoice could not be booked and that nothing more is tried. A repeat, or one of a round before,
     * changes nothing. Refused as {@link RecordInvoiceBooking} is.
     *
     * @param round which request to book it, from 1
     * @param code what stood in the way
     * @param words the bookkeeping's own; null where it said nothing
     */
    record FailInvoiceBooking(
            @TargetAggregateIdentifier InvoiceId invoiceId, int round, String code, Personal<String> words)
            implements InvoiceCommand {}

    /** Has an invoice booked again whose booking failed. Refused otherwise ({@code booking-not-failed}). */
    record RetryInvoiceBooking(@TargetAggregateIdentifier InvoiceId invoiceId) implements InvoiceCommand {}

    /**
     * Pays the invoice from the customer's account; answers the {@link Money} that it took: what is open at most. A repeat
     * answers the same for what it took, and changes nothing. Refused for an invoice that was not issued
     * ({@code invoice-not-issued}) or is another customer's ({@code other-customer}), and for an amount that is none
     * ({@code amount-not-positive}, {@code other-currency}).
     *
     * @param receivedOn the day that the money came in
     */
    record RegisterAccountPayment(
            @TargetAggregateIdentifier InvoiceId invoiceId,
            CustomerId customerId,
            PaymentId paymentId,
            Money amount,
            LocalDate receivedOn)
            implements InvoiceCommand {}

    /**
     * Has part or all of an invoice that we numbered credited; answers the {@link InvoiceId} of the credit note. A repeat
     * under the same key answers the same and changes nothing. Refused for an invoice that was not issued
     * ({@code invoice-not-issued}) or that the bookkeeping numbers ({@code numbered-by-bookkeeping}), for a line that it does
     * not have ({@code unknown-line}) or that is named twice ({@code line-named-twice}), for an amount that is none
     * ({@code amount-not-positive}, {@code amount-too-precise}, {@code other-currency}) and for more than is left to be
     * credited ({@code credited-too-much}).
     *
     * @param key names the request
     * @param date to be on the credit note; it gets a later one of the same year where the number before it has one
     * @param reason what the credit note says; it should name nobody
     * @param lines null for all that is left
     * @param reissue the lines that are invoiced instead, all else being as on the invoice; null for none. Then all that is
     *     left is credited
     */
    record CreditInvoice(
            @TargetAggregateIdentifier InvoiceId invoiceId,
            String key,
            LocalDate date,
            String reason,
            List<CreditedLine> lines,
            List<CorrectedLine> reissue)
            implements InvoiceCommand {}

    /**
     * Tells that the credit note was issued that was asked for by {@link CreditInvoice}. A repeat changes nothing. Refused for
     * one that was not asked for ({@code credit-not-requested}).
     */
    record ApplyCreditNote(
            @TargetAggregateIdentifier InvoiceId invoiceId, InvoiceId creditNoteId, String number, LocalDate date)
            implements InvoiceCommand {}

    /**
     * Puts on record that the bookkeeping credited all of an invoice that it numbered. A repeat changes nothing. Refused for
     * an invoice that was not issued ({@code invoice-not-issued}) or that we numbered ({@code not-numbered-by-bookkeeping}).
     *
     * @param number the bookkeeping's, of its credit note; null where it was not told
     * @param charged the lines of the invoice
     */
    record RecordBookkeepingCredit(
            @TargetAggregateIdentifier InvoiceId invoiceId, String number, LocalDate date, List<InvoiceLine> charged)
            implements InvoiceCommand {}

    /**
     * Gives up what is open. Refused for an invoice that was not issued ({@code invoice-not-issued}); one of which nothing is
     * open stays as it is ({@code nothing-open}).
     *
     * @param reason it should name nobody
     */
    record WriteOffInvoice(@TargetAggregateIdentifier InvoiceId invoiceId, String reason) implements InvoiceCommand {}

    /**
     * Drafts, with all its lines, an invoice whose lines are known beforehand. A repeat changes nothing. Refused as {@code
     * nothing-to-invoice} where there are no lines.
     *
     * @param occasion what it is begun for: no renewals, whose lines are asked for
     */
    record DraftKnownLines(
            @TargetAggregateIdentifier InvoiceId invoiceId,
            CustomerId customerId,
            LocalDate runDate,
            List<DraftedLine> lines,
            DraftOccasion occasion)
            implements InvoiceCommand {}

    /**
     * Has part of what was invoiced for an item credited, for the days of it that are not used as they were invoiced; answers
     * an {@link ItemCredit}: never more is credited than is left to be. A repeat under the same key answers the same and
     * changes nothing. Refused for an invoice that was not issued ({@code invoice-not-issued}) or that the bookkeeping
     * numbers ({@code numbered-by-bookkeeping}), and for an item that it does not bear ({@code unknown-line}).
     *
     * @param key names the request
     * @param date to be on the credit note
     * @param reason what the credit note says
     * @param period the days that it is for
     * @param net how much at most, without VAT
     */
    record CreditInvoiceItem(
            @TargetAggregateIdentifier InvoiceId invoiceId,
            String key,
            LocalDate date,
            String reason,
            InvoiceItem item,
            ServicePeriod period,
            Money net)
            implements InvoiceCommand {}

    /**
     * What is credited of one line.
     *
     * @param line its place on the invoice, from 1
     * @param net how much, without VAT, more than nothing; null for all that is left of it
     */
    record CreditedLine(int line, Money net) {}

    /**
     * What a line is to be on the invoice that comes instead.
     *
     * @param line its place on the former invoice, from 1
     * @param net what it is to come to, without VAT
     * @param textNl what it says, in Dutch; null for what it said before
     * @param textEn what it says, in English; null likewise
     */
    record CorrectedLine(int line, Money net, String textNl, String textEn) {}

    /**
     * Puts on record that one form of an invoice is kept. A repeat changes nothing. Refused for an invoice that was not
     * issued by us ({@code not-issued-by-us}), and for another file than the one on record ({@code document-differs}).
     *
     * @param sha256 of the file, hexadecimal
     * @param bytes the file's size
     * @param templateVersion which layout it was made by
     */
    record RecordInvoiceDocument(
            @TargetAggregateIdentifier InvoiceId invoiceId,
            DocumentForm kind,
            Language language,
            String sha256,
            long bytes,
            String templateVersion)
            implements InvoiceCommand {}

    /** A payment as the bookkeeping has it. */
    record BookedPayment(PaymentId paymentId, Money amount, LocalDate receivedOn) {}
}
