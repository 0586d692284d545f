package nl.hostforge.query.ledger;

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
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Someone;

/** An invoice of ours with whatever lines and VAT, as its events. */
final class Sale {
    static final VatDecision DUTCH = OrderStory.DUTCH_VAT;
    static final VatDecision BELGIAN_BUSINESS =
            new VatDecision(VatCase.REVERSE_CHARGE, "AE", new BigDecimal("0"), "BE", "reverse-charge", Map.of());
    static final VatDecision GERMAN_CONSUMER =
            new VatDecision(VatCase.OSS, "S", new BigDecimal("19"), "DE", null, Map.of());
    static final VatDecision FINNISH_CONSUMER =
            new VatDecision(VatCase.OSS, "S", new BigDecimal("25.5"), "FI", null, Map.of());
    static final VatDecision SWISS = new VatDecision(VatCase.OUTSIDE_EU, "O", BigDecimal.ZERO, "CH", null, Map.of());

    final InvoiceId id;
    final CustomerId customer;
    final String number;
    final LocalDate date;
    final VatDecision vat;
    final List<InvoiceLine> lines;

    Sale(CustomerId customer, String number, LocalDate date, VatDecision vat, InvoiceLine... lines) {
        this.customer = customer;
        this.id = new InvoiceId(Ids.derived("sale", customer.toString(), number));
        this.number = number;
        this.date = date;
        this.vat = vat;
        this.lines = List.of(lines);
    }

    static InvoiceLine hosting(String net, String from, String until) {
        return line(ProductGroup.HOSTING, net, from, until);
    }

    static InvoiceLine domain(String net, String from, String until) {
        return line(ProductGroup.DOMAINS, net, from, until);
    }

    /** For no time. */
    static InvoiceLine fee(String net) {
        return new InvoiceLine(
                ProductGroup.HOSTING, null, 1, Money.euro(net), Money.euro(net), "Opstartkosten", "Setup fee");
    }

    private static InvoiceLine line(ProductGroup group, String net, String from, String until) {
        var period = new ServicePeriod(LocalDate.parse(from), LocalDate.parse(until));
        var text = group + " " + from;
        return new InvoiceLine(group, period, 1, Money.euro(net), Money.euro(net), text, text);
    }

    OrderTotals totals() {
        return OrderTotals.of(lines, vat);
    }

    Money gross() {
        return totals().gross();
    }

    List<InvoiceEvent> untilIssued(InMemoryVault vault, String vatNumber) {
        var events = new ArrayList<InvoiceEvent>();
        var items = new ArrayList<InvoiceItem>();
        for (var place = 0; place < lines.size(); place++)
            items.add(new InvoiceItem(
                    new SubscriptionId(Ids.derived("sold", id.toString(), "" + place)),
                    new ServicePeriod(date, date.plusYears(1))));
        events.add(new InvoiceDrafted(id, customer, date, items, DraftOccasion.RENEWALS));
        for (var place = 0; place < lines.size(); place++)
            events.add(new InvoiceLineAdded(id, customer, items.get(place), lines.get(place)));
        events.add(new InvoiceCompleted(id, customer, date));
        events.add(new InvoiceIssueRequested(
                id,
                customer,
                InvoiceSeriesId.of(date.getYear()),
                date,
                14,
                vat,
                totals(),
                Language.DUTCH,
                vault.fromLog(
                        KeyRef.fiscal(customer, date.getYear()),
                        "buyer",
                        new Buyer("Anna de Vries", Someone.anna().address(), vatNumber))));
        events.add(new InvoiceIssued(
                id,
                null,
                null,
                customer,
                InvoiceSeriesId.of(date.getYear()),
                number,
                date,
                date.plusDays(14),
                totals(),
                gross(),
                InvoiceNumbering.HOSTFORGE,
                null));
        return events;
    }
}
