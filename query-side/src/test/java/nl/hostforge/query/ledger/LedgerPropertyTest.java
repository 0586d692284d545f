package nl.hostforge.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens in whatever order: after each event the books are right. */
@QuerySideTest
class LedgerPropertyTest {
    private static final int EVENTS = 40;
    private static final List<VatDecision> DECISIONS = List.of(
            Sale.DUTCH, Sale.DUTCH, Sale.BELGIAN_BUSINESS, Sale.GERMAN_CONSUMER, Sale.FINNISH_CONSUMER, Sale.SWISS);

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    private Random random;
    private final List<Sale> sales = new ArrayList<>();
    private final Map<InvoiceId, Map<PaymentId, Money>> payments = new LinkedHashMap<>();
    private int payment;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void after_each_event_debit_is_credit_and_each_invoice_is_open_by_what_it_should_be(long seed) {
        playback.forgetEverything();
        clock.moveTo(Instant.parse("2026-01-05T12:00:00Z"));
        random = new Random(seed);
        for (var event = 0; event < EVENTS; event++) {
            clock.forward(Duration.ofHours(random.nextInt(1, 300)));
            happen();
            assertBalanced("seed %d, event %d".formatted(seed, event));
        }
        assertThat(sales).isNotEmpty();
    }

    private void happen() {
        switch (sales.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> sell();
            case 1, 2 -> pay();
            default -> reverse();
        }
    }

    private void sell() {
        var date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var lines = new ArrayList<InvoiceLine>();
        for (var count = random.nextInt(1, 5); count > 0; count--) lines.add(line(date));
        var sale = new Sale(
                new CustomerId(Ids.next()),
                "2026-%06d".formatted(sales.size() + 1),
                date,
                DECISIONS.get(random.nextInt(DECISIONS.size())),
                lines.toArray(InvoiceLine[]::new));
        playback.happen(sale.id, sale.untilIssued(vault, null).toArray());
        sales.add(sale);
        payments.put(sale.id, new LinkedHashMap<>());
    }

    private InvoiceLine line(LocalDate date) {
        var net = Money.euro(BigDecimal.valueOf(random.nextInt(1, 30_000), 2))
                .amount()
                .toPlainString();
        var from = date.plusDays(random.nextInt(-40, 40));
        var until = from.plusDays(random.nextInt(1, 800));
        return switch (random.nextInt(3)) {
            case 0 -> Sale.fee(net);
            case 1 -> Sale.hosting(net, from.toString(), until.toString());
            default -> Sale.domain(net, from.toString(), until.toString());
        };
    }

    private void pay() {
        var sale = sales.get(random.nextInt(sales.size()));
        var exactly = random.nextBoolean() && open(sale).isPositive();
        var amount = exactly ? open(sale) : Money.euro(BigDecimal.valueOf(random.nextInt(1, 40_000), 2));
        var id = new PaymentId("p" + ++payment);
        payments.get(sale.id).put(id, amount);
        playback.happen(
                sale.id,
                new InvoicePaymentReceived(
                        sale.id,
                        sale.customer,
                        id,
                        amount,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(random.nextInt(3)),
                        open(sale),
                        surplus(sale),
                        payment));
    }

    private void reverse() {
        var sale = sales.get(random.nextInt(sales.size()));
        var its = payments.get(sale.id);
        if (its.isEmpty()) return;
        var id = its.keySet().iterator().next();
        var amount = its.remove(id);
        playback.happen(
                sale.id,
                new InvoicePaymentReversed(sale.id, sale.customer, id, amount, open(sale), surplus(sale), ++payment));
    }

    private Money owed(Sale sale) {
        return sale.gross().minus(payments.get(sale.id).values().stream().reduce(Money.noEuro(), Money::plus));
    }

    private Money open(Sale sale) {
        return owed(sale).isNegative() ? Money.noEuro() : owed(sale);
    }

    private Money surplus(Sale sale) {
        return owed(sale).isNegative() ? owed(sale).negated() : Money.noEuro();
    }

    private void assertBalanced(String when) {
        assertThat(database.sql("select position || '/' || entry from ledger_line group by position, entry"
                                + " having sum(debit) <> sum(credit)")
                        .query(String.class)
                        .list())
                .as("%s: unbalanced entries", when)
                .isEmpty();
        for (var sale : sales) {
            assertThat(balance(sale, "account_kind = 'RECEIVABLE'"))
                    .as("%s: receivable of %s", when, sale.number)
                    .isEqualByComparingTo(owed(sale).amount());
            assertThat(balance(sale, "account_kind in ('REVENUE', 'DEFERRED_REVENUE')"))
                    .as("%s: deferred and released of %s", when, sale.number)
                    .isEqualByComparingTo(sale.totals().net().amount().negate());
            assertThat(balance(sale, "account_kind = 'DEFERRED_REVENUE'"))
                    .as("%s: what is never released of %s", when, sale.number)
                    .isZero();
            assertThat(balance(sale, "account_kind = 'VAT_PAYABLE'"))
                    .as("%s: VAT of %s", when, sale.number)
                    .isEqualByComparingTo(sale.totals().vat().amount().negate());
        }
        var settled = database.sql("select count(*) from ledger_invoice where settled_on is not null")
                .query(Long.class)
                .single();
        assertThat(settled)
                .as("%s: settled invoices", when)
                .isEqualTo(sales.stream().filter(sale -> owed(sale).isZero()).count());
    }

    private BigDecimal balance(Sale sale, String only) {
        return database.sql("select coalesce(sum(debit - credit), 0) from ledger_line where invoice_id = ? and " + only)
                .param(sale.id.value())
                .query(BigDecimal.class)
                .single();
    }
}
