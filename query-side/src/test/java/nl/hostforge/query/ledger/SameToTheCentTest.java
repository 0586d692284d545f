package nl.hostforge.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import nl.hostforge.document.DocumentLine;
import nl.hostforge.document.InvoiceDocument;
import nl.hostforge.document.InvoiceUbl;
import nl.hostforge.document.Recipient;
import nl.hostforge.document.Seller;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.ledger.AccountKind;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.quote.Quote;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.quote.RandomQuotes;
import org.junit.jupiter.api.Test;

/**
 * Whatever is in a cart: what it is quoted at is what the order, the invoice, the UBL and the books come to, to the cent
 * ({@code -Dcarts=100000} for the long one, {@code -Dcarts.seed} to repeat one).
 */
class SameToTheCentTest {
    private static final int CARTS = Integer.getInteger("carts", 1_000);
    private static final long SEED = Long.getLong("carts.seed", 20261129);
    private static final LocalDate DATE = LocalDate.parse("2026-11-23");
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final InvoiceId INVOICE = new InvoiceId(Ids.derived("test", "invoice"));
    private static final Seller SELLER = new Seller(
            "HostForge B.V.",
            new PostalAddress("Kade", "1", null, "3511 AA", "Utrecht", "NL"),
            "NL001234567B01",
            "12345678",
            "NL91ABNA0417164300",
            null,
            null);

    private final Random random = new Random(SEED);

    @Test
    void a_cart_comes_to_the_same_as_quote_order_invoice_ubl_and_in_the_books() {
        var quotes = new RandomQuotes(SEED);
        var discounted = 0;
        for (var cart = 1; cart <= CARTS; cart++) {
            var quote = quotes.next();
            assertThat(quote.isOrderable()).as("cart %d", cart).isTrue();
            if (quote.lines().stream().anyMatch(line -> line.discount() != null)) discounted++;
            var lines = quote.lines().stream()
                    .map(InvoiceLine::of)
                    .map(this::forSomeTime)
                    .toList();
            var name = "cart %d of seed %d: %s".formatted(cart, SEED, quote.lines());
            assertThat(OrderTotals.of(quote.lines(), quote.vatDecision()))
                    .as(name)
                    .isEqualTo(quote.totals());
            assertThat(OrderTotals.of(lines, quote.vatDecision())).as(name).isEqualTo(quote.totals());
            assertThat(quote.lines()).as(name).allSatisfy(SameToTheCentTest::costsSomethingOrNothing);
            assertThat(ofUbl(quote, lines)).as(name).isEqualTo(quote.totals());
            assertThat(ofBooks(quote, lines)).as(name).isEqualTo(quote.totals());
        }
        assertThat(discounted).as("carts with a discount").isGreaterThan(CARTS / 4);
    }

    private static void costsSomethingOrNothing(OrderLine line) {
        assertThat(line.net().isNegative()).isFalse();
        assertThat(line.net().exceeds(line.unitPrice().times(line.quantity()))).isFalse();
    }

    /** An order's lines are for periods that only the subscriptions know; some are for none. */
    private InvoiceLine forSomeTime(InvoiceLine line) {
        if (random.nextInt(4) == 0) return line;
        var from = DATE.plusDays(random.nextInt(-40, 40));
        var period = new ServicePeriod(from, from.plusMonths(random.nextInt(1, 121)));
        return line.during(period);
    }

    private static OrderTotals ofUbl(Quote quote, List<InvoiceLine> lines) {
        var ubl = new String(InvoiceUbl.of(document(quote, lines)), StandardCharsets.UTF_8);
        return new OrderTotals(
                amount(ubl, "TaxExclusiveAmount"), amount(ubl, "TaxAmount"), amount(ubl, "PayableAmount"));
    }

    private static InvoiceDocument document(Quote quote, List<InvoiceLine> lines) {
        var vat = quote.vatDecision();
        var country = country(vat);
        var business = vat.categoryCode().equals("AE");
        var buyer = new Buyer(
                "Janssen",
                new PostalAddress("Hoofdstraat", "1", null, "1000 AA", "Stad", country),
                business ? country + "123456789" : null);
        var kind = business ? CustomerKind.COMPANY : CustomerKind.PERSON;
        return new InvoiceDocument(
                InvoiceDocument.Kind.INVOICE,
                "2026-000001",
                null,
                DATE,
                DATE.plusDays(14),
                SELLER,
                new Recipient(kind, buyer, null, null, null),
                "HF-10001",
                lines.stream()
                        .map(line -> DocumentLine.of(line, Language.DUTCH))
                        .toList(),
                vat,
                quote.totals(),
                "2026-000001",
                Language.DUTCH);
    }

    private static String country(VatDecision vat) {
        return vat.evidence().getOrDefault("billingCountry", vat.country());
    }

    private static Money amount(String ubl, String element) {
        var found = Pattern.compile("<cbc:" + element + " currencyID=\"EUR\">([^<]+)<")
                .matcher(ubl);
        assertThat(found.find()).as(element).isTrue();
        return Money.euro(new BigDecimal(found.group(1)));
    }

    /** What was earned in the end, what is owed to the tax authority, and what the customer owes; nothing stays deferred. */
    private static OrderTotals ofBooks(Quote quote, List<InvoiceLine> lines) {
        var paper = new Paper(
                INVOICE,
                CUSTOMER,
                "2026-000001",
                DATE,
                DATE.plusDays(14),
                lines,
                quote.vatDecision(),
                quote.totals(),
                quote.totals().gross());
        var postings = new ArrayList<Entry.Posting>();
        RuleBook.ours().on(DATE).issued(paper).forEach(entry -> postings.addAll(entry.postings()));
        assertThat(sum(postings, AccountKind.DEFERRED_REVENUE)).isEqualTo(Money.noEuro());
        return new OrderTotals(
                sum(postings, AccountKind.REVENUE).negated(),
                sum(postings, AccountKind.VAT_PAYABLE).negated(),
                sum(postings, AccountKind.RECEIVABLE));
    }

    private static Money sum(List<Entry.Posting> postings, AccountKind kind) {
        return postings.stream()
                .filter(posting -> posting.account().kind() == kind)
                .map(Entry.Posting::amount)
                .reduce(Money.noEuro(), Money::plus);
    }
}
