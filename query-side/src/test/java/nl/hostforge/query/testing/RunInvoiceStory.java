package nl.hostforge.query.testing;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBooked;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingFailed;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingRetried;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteDocumentKept;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;
import nl.hostforge.messages.billing.DocumentForm;
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
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;

/**
 * The events of an invoice of what is renewed for Anna on one day: hosting for EUR 10.00 and a domain for EUR 9.99, while
 * the renewal of another domain is left out.
 */
public final class RunInvoiceStory {
    public static final LocalDate DAY = LocalDate.parse("2026-11-23");

    public final CustomerId customer;
    public final InvoiceId id;
    private final InMemoryVault vault;

    public RunInvoiceStory(InMemoryVault vault, CustomerId customer) {
        this.vault = vault;
        this.customer = customer;
        this.id = InvoiceId.ofRun(customer, DAY);
    }

    /** Until it is issued. */
    public List<InvoiceEvent> untilIssued() {
        return List.of(
                drafted(),
                added("hosting", "10.00"),
                dropped("another domain"),
                added("domain", "9.99"),
                completed(),
                requested(),
                issued());
    }

    public InvoiceDrafted drafted() {
        return new InvoiceDrafted(
                id,
                customer,
                DAY,
                List.of(item("hosting"), item("domain"), item("another domain")),
                DraftOccasion.RENEWALS);
    }

    public InvoiceLineAdded added(String what, String price) {
        return new InvoiceLineAdded(id, customer, item(what), line(what, price));
    }

    public InvoiceItemDropped dropped(String what) {
        return new InvoiceItemDropped(id, customer, item(what), "subscription-ended");
    }

    public InvoiceCompleted completed() {
        return new InvoiceCompleted(id, customer, DAY);
    }

    public InvoiceDiscarded discarded() {
        return new InvoiceDiscarded(id, customer, "nothing-left");
    }

    public InvoiceIssueRequested requested() {
        var buyer = new Buyer("Anna de Vries", Someone.anna().address(), "NL001234567B01");
        return new InvoiceIssueRequested(
                id,
                customer,
                InvoiceSeriesId.of(2026),
                DAY,
                14,
                OrderStory.DUTCH_VAT,
                totals(),
                Language.DUTCH,
                vault.fromLog(KeyRef.fiscal(customer, 2026), "buyer", buyer));
    }

    public InvoiceIssued issued() {
        return new InvoiceIssued(
                id,
                null,
                null,
                customer,
                InvoiceSeriesId.of(2026),
                "2026-000001",
                DAY,
                DAY.plusDays(14),
                totals(),
                totals().gross(),
                InvoiceNumbering.HOSTFORGE,
                null);
    }

    public InvoiceBooked booked() {
        return new InvoiceBooked(id, customer, "4335", Money.euro("24.20"));
    }

    /** For good, in words that tell who it is about. */
    public InvoiceBookingFailed bookingFailed() {
        var words = vault.fromLog(KeyRef.fiscal(customer, 2026), "words", "Anna de Vries has no address");
        return new InvoiceBookingFailed(id, customer, 1, "INVALID_DATA", words);
    }

    public InvoiceBookingRetried bookingRetried() {
        return new InvoiceBookingRetried(id, customer, 2);
    }

    public InvoiceDocumentKept kept(DocumentForm form) {
        return new InvoiceDocumentKept(id, customer, form, Language.DUTCH, "ab12", 30_000, "1");
    }

    public CreditNoteDocumentKept creditNoteKept(DocumentForm form) {
        return new CreditNoteDocumentKept(creditNote(), id, customer, form, Language.DUTCH, "cd34", 30_000, "1");
    }

    public InvoicePaymentReceived paid(String amount, String open) {
        return new InvoicePaymentReceived(
                id,
                customer,
                new PaymentId("p1"),
                Money.euro(amount),
                DAY.plusDays(2),
                Money.euro(open),
                Money.noEuro(),
                5,
                PaymentSource.BOOKKEEPING);
    }

    public InvoiceSurplusCredited surplusCredited(String amount) {
        return new InvoiceSurplusCredited(id, customer, Money.euro(amount));
    }

    /** The hosting is to be taken back; nothing comes instead. */
    public InvoiceCreditRequested creditRequested() {
        return new InvoiceCreditRequested(
                id,
                customer,
                creditNote(),
                "key",
                DAY.plusDays(3),
                "Was off line",
                creditLines(),
                List.of(1),
                credit(),
                null);
    }

    public InvoiceCredited credited(String open, String surplus) {
        return new InvoiceCredited(
                id,
                customer,
                creditNote(),
                "2026-000002",
                DAY.plusDays(3),
                creditLines(),
                credit(),
                Money.euro(open),
                Money.euro(surplus));
    }

    public InvoiceWrittenOff writtenOff(String amount) {
        return new InvoiceWrittenOff(id, customer, Money.euro(amount), "Bankrupt");
    }

    public InvoiceId creditNote() {
        return InvoiceId.ofCredit(id, 1);
    }

    public CreditNoteRequested creditNoteRequested() {
        var buyer = new Buyer("Anna de Vries", Someone.anna().address(), "NL001234567B01");
        return new CreditNoteRequested(
                creditNote(),
                id,
                customer,
                InvoiceSeriesId.of(2026),
                DAY.plusDays(3),
                "Was off line",
                creditLines(),
                credit(),
                OrderStory.DUTCH_VAT,
                Language.DUTCH,
                vault.fromLog(KeyRef.fiscal(customer, 2026), "buyer", buyer));
    }

    public CreditNoteIssued creditNoteIssued() {
        return new CreditNoteIssued(creditNote(), id, customer, "2026-000002", DAY.plusDays(3), credit());
    }

    public CreditNoteBooked creditNoteBooked() {
        return new CreditNoteBooked(creditNote(), id, customer, "4336", Money.euro("-12.10"));
    }

    /** For good, in words that tell who it is about. */
    public CreditNoteBookingFailed creditNoteBookingFailed() {
        var words = vault.fromLog(KeyRef.fiscal(customer, 2026), "words", "Anna de Vries has no address");
        return new CreditNoteBookingFailed(creditNote(), id, customer, 1, "INVALID_DATA", words);
    }

    public CreditNoteBookingRetried creditNoteBookingRetried() {
        return new CreditNoteBookingRetried(creditNote(), id, customer, 2);
    }

    private static List<InvoiceLine> creditLines() {
        return List.of(line("hosting", "-10.00"));
    }

    private static OrderTotals credit() {
        return OrderTotals.of(creditLines(), OrderStory.DUTCH_VAT);
    }

    public static InvoiceLine line(String what, String price) {
        return new InvoiceLine(
                what.equals("hosting") ? ProductGroup.HOSTING : ProductGroup.DOMAINS,
                period(),
                1,
                Money.euro(price),
                Money.euro(price),
                "Verlenging " + what,
                "Renewal of " + what);
    }

    public static ServicePeriod period() {
        return new ServicePeriod(DAY.plusDays(14), DAY.plusDays(14).plusYears(1));
    }

    public static OrderTotals totals() {
        return new OrderTotals(Money.euro("19.99"), Money.euro("4.20"), Money.euro("24.19"));
    }

    private static InvoiceItem item(String what) {
        return new InvoiceItem(new SubscriptionId(Ids.derived("test", what)), period());
    }
}
