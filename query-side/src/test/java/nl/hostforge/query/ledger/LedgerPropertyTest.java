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
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
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
    private final Map<InvoiceId, Standing> standings = new LinkedHashMap<>();
    private int names;

    /** What an invoice comes to, by what happened to it. */
    private static final class Standing {
        private final Map<PaymentId, Money> payments = new LinkedHashMap<>();
        private Money owed;
        private Money net;
        private Money vat;

        private Standing(Sale sale) {
            owed = sale.gross();
            net = sale.totals().net();
            vat = sale.totals().vat();
        }

        private Money open() {
            return owed.isNegative() ? Money.noEuro() : owed;
        }

        private Money surplus() {
            return owed.isNegative() ? owed.negated() : Money.noEuro();
        }
    }

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
        var live = playback.contents("ledger");
        playback.rebuild("ledger", random.nextInt(1, 20), playback.log());
        assertThat(playback.contents("ledger")).as("seed %d", seed).isEqualTo(live);
    }

    private void happen() {
        switch (sales.isEmpty() ? 0 : random.nextInt(8)) {
            case 0 -> sell();
            case 1, 2 -> pay();
            case 3 -> reverse();
            case 4 -> credit();
            case 5 -> writeOff();
            case 6 -> moveSurplus();
            default -> moveOnAccount();
        }
    }

    private void sell() {
        var lines = new ArrayList<InvoiceLine>();
        for (var count = random.nextInt(1, 5); count > 0; count--) lines.add(line(today()));
        var sale = new Sale(
                new CustomerId(Ids.next()),
                "2026-%06d".formatted(sales.size() + 1),
                today(),
                DECISIONS.get(random.nextInt(DECISIONS.size())),
                lines.toArray(InvoiceLine[]::new));
        playback.happen(sale.id, sale.untilIssued(vault, null).toArray());
        sales.add(sale);
        standings.put(sale.id, new Standing(sale));
    }

    private InvoiceLine line(LocalDate date) {
        var net = BigDecimal.valueOf(random.nextInt(1, 30_000), 2).toPlainString();
        var from = date.plusDays(random.nextInt(-40, 40));
        var until = from.plusDays(random.nextInt(1, 800));
        return switch (random.nextInt(3)) {
            case 0 -> Sale.fee(net);
            case 1 -> Sale.hosting(net, from.toString(), until.toString());
            default -> Sale.domain(net, from.toString(), until.toString());
        };
    }

    private void pay() {
        var sale = any();
        var standing = standings.get(sale.id);
        var exactly = random.nextBoolean() && standing.open().isPositive();
        var amount = exactly ? standing.open() : Money.euro(BigDecimal.valueOf(random.nextInt(1, 40_000), 2));
        var id = new PaymentId("p" + ++names);
        standing.payments.put(id, amount);
        standing.owed = standing.owed.minus(amount);
        playback.happen(
                sale.id,
                new InvoicePaymentReceived(
                        sale.id,
                        sale.customer,
                        id,
                        amount,
                        today().minusDays(random.nextInt(3)),
                        standing.open(),
                        standing.surplus(),
                        names,
                        anySource()));
    }

    private void reverse() {
        var sale = any();
        var standing = standings.get(sale.id);
        if (standing.payments.isEmpty()) return;
        var id = standing.payments.keySet().iterator().next();
        var amount = standing.payments.remove(id);
        standing.owed = standing.owed.plus(amount);
        playback.happen(
                sale.id,
                new InvoicePaymentReversed(
                        sale.id, sale.customer, id, amount, standing.open(), standing.surplus(), ++names, anySource()));
    }

    /** One line, in whole or in part. */
    private void credit() {
        var sale = any();
        var standing = standings.get(sale.id);
        var line = sale.lines.get(random.nextInt(sale.lines.size()));
        var net = random.nextBoolean() ? line.net().negated() : Money.euro("-0.07");
        var lines = List.of(new InvoiceLine(
                line.group(), random.nextBoolean() ? line.period() : null, 1, net, net, line.textNl(), line.textEn()));
        var totals = OrderTotals.of(lines, sale.vat);
        standing.owed = standing.owed.plus(totals.gross());
        standing.net = standing.net.plus(totals.net());
        standing.vat = standing.vat.plus(totals.vat());
        playback.happen(
                sale.id,
                new InvoiceCredited(
                        sale.id,
                        sale.customer,
                        new InvoiceId(Ids.next()),
                        "2026-C%05d".formatted(++names),
                        today(),
                        lines,
                        totals,
                        standing.open(),
                        standing.surplus()));
    }

    private void writeOff() {
        var sale = any();
        var standing = standings.get(sale.id);
        if (!standing.open().isPositive()) return;
        playback.happen(
                sale.id, new InvoiceWrittenOff(sale.id, sale.customer, standing.open(), "niet meer te verwachten"));
        standing.owed = Money.noEuro();
    }

    private void moveSurplus() {
        var sale = any();
        var standing = standings.get(sale.id);
        if (!standing.surplus().isPositive()) return;
        playback.happen(sale.id, new InvoiceSurplusCredited(sale.id, sale.customer, standing.surplus()));
        standing.owed = Money.noEuro();
    }

    private void moveOnAccount() {
        var customer = any().customer;
        var amount = Money.euro(BigDecimal.valueOf(random.nextInt(1, 40_000), 2));
        playback.happen(
                AccountId.of(customer),
                new PaymentTaken(customer, new PaymentId("t" + ++names), amount, today(), List.of(), amount));
        if (random.nextBoolean())
            playback.happen(
                    AccountId.of(customer),
                    new AccountRefunded(customer, "r" + names, amount, today(), Money.noEuro()));
    }

    private PaymentSource anySource() {
        return random.nextBoolean() ? PaymentSource.BOOKKEEPING : PaymentSource.ACCOUNT;
    }

    private Sale any() {
        return sales.get(random.nextInt(sales.size()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void assertBalanced(String when) {
        assertThat(database.sql("select position || '/' || entry from ledger_line group by position, entry"
                                + " having sum(debit) <> sum(credit)")
                        .query(String.class)
                        .list())
                .as("%s: unbalanced entries", when)
                .isEmpty();
        for (var sale : sales) {
            var standing = standings.get(sale.id);
            assertThat(balance(sale, "account_kind = 'RECEIVABLE'"))
                    .as("%s: receivable of %s", when, sale.number)
                    .isEqualByComparingTo(standing.owed.amount());
            assertThat(balance(sale, "account_kind in ('REVENUE', 'DEFERRED_REVENUE')"))
                    .as("%s: deferred and released of %s", when, sale.number)
                    .isEqualByComparingTo(standing.net.amount().negate());
            assertThat(balance(sale, "account_kind = 'DEFERRED_REVENUE'"))
                    .as("%s: what is never released of %s", when, sale.number)
                    .isZero();
            assertThat(balance(sale, "account_kind = 'VAT_PAYABLE'"))
                    .as("%s: VAT of %s", when, sale.number)
                    .isEqualByComparingTo(standing.vat.amount().negate());
        }
        var settled = database.sql("select count(*) from ledger_invoice where settled_on is not null")
                .query(Long.class)
                .single();
        assertThat(settled)
                .as("%s: settled invoices", when)
                .isEqualTo(standings.values().stream()
                        .filter(standing -> standing.owed.isZero())
                        .count());
    }

    private BigDecimal balance(Sale sale, String only) {
        return database.sql("select coalesce(sum(debit - credit), 0) from ledger_line where invoice_id = ? and " + only)
                .param(sale.id.value())
                .query(BigDecimal.class)
                .single();
    }
}
