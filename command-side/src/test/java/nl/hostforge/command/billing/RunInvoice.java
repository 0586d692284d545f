package nl.hostforge.command.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCompleted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;

/** An invoice that we issued, of lines with the given amounts and Dutch VAT. */
final class RunInvoice {
    static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    static final LocalDate DAY = LocalDate.parse("2026-11-29");
    static final VatDecision DUTCH = new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of());

    final InvoiceId id;
    private final List<String> nets;

    RunInvoice(String... nets) {
        this(DAY, nets);
    }

    /** @param day of the run; each has another invoice */
    RunInvoice(LocalDate day, String... nets) {
        id = InvoiceId.ofRun(CUSTOMER, day);
        this.nets = List.of(nets);
    }

    List<InvoiceEvent> untilIssued() {
        var events = new ArrayList<InvoiceEvent>();
        events.add(new InvoiceDrafted(
                id, CUSTOMER, DAY, nets.stream().map(this::item).distinct().toList(), DraftOccasion.RENEWALS));
        nets.forEach(net -> events.add(new InvoiceLineAdded(id, CUSTOMER, item(net), line(net))));
        events.add(new InvoiceCompleted(id, CUSTOMER, DAY));
        events.add(new InvoiceIssueRequested(
                id,
                CUSTOMER,
                InvoiceSeriesId.of(2026),
                DAY,
                14,
                DUTCH,
                totals(),
                Language.DUTCH,
                Personal.of(
                        KeyRef.fiscal(CUSTOMER, 2026),
                        new Buyer(
                                "Anna BV", new PostalAddress("Dam", "1", null, "1012 JS", "Amsterdam", "NL"), null))));
        events.add(new InvoiceIssued(
                id,
                null,
                null,
                CUSTOMER,
                InvoiceSeriesId.of(2026),
                "2026-000001",
                DAY,
                DAY.plusDays(14),
                totals(),
                totals().gross(),
                InvoiceNumbering.HOSTFORGE,
                null));
        return events;
    }

    /** The lines differ in their amounts. */
    InvoiceItem item(String net) {
        return new InvoiceItem(new SubscriptionId(Ids.derived("test", net)), period());
    }

    InvoiceLine line(String net) {
        return new InvoiceLine(
                ProductGroup.HOSTING, period(), 1, Money.euro(net), Money.euro(net), "Verlenging", "Renewal");
    }

    OrderTotals totals() {
        return OrderTotals.of(nets.stream().map(this::line).toList(), DUTCH);
    }

    private static ServicePeriod period() {
        return new ServicePeriod(DAY.plusDays(14), DAY.plusDays(14).plusYears(1));
    }
}
