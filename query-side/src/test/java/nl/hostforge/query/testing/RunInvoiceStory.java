package nl.hostforge.query.testing;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBooked;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingFailed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingRetried;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCompleted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDiscarded;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDocumentKept;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceItemDropped;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.PaymentId;
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
        return new InvoiceDrafted(id, customer, DAY, List.of(item("hosting"), item("domain"), item("another domain")));
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

    public InvoicePaymentReceived paid(String amount, String open) {
        return new InvoicePaymentReceived(
                id,
                customer,
                new PaymentId("p1"),
                Money.euro(amount),
                DAY.plusDays(2),
                Money.euro(open),
                Money.noEuro(),
                5);
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
