package nl.hostforge.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.customer.CustomerEvent.FiscalRetentionEnded;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.ledger.EntryKind;
import nl.hostforge.messages.ledger.JournalLine;
import nl.hostforge.messages.ledger.LedgerQuery.FindLines;
import nl.hostforge.messages.ledger.LineFilter;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.RunInvoiceStory;
import nl.hostforge.query.testing.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class LedgerProjectionTest {
    private static final LocalDate INVOICED = LocalDate.parse("2026-11-24");

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    LedgerQueries queries;

    @Autowired
    LedgerReadModel model;

    @Autowired
    MovableClock clock;

    private RunInvoiceStory invoice;
    private OrderStory order;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        clock.moveTo(Instant.parse("2026-11-23T12:00:00Z"));
        invoice = new RunInvoiceStory(vault, new CustomerId(Ids.next()));
        order = new OrderStory(vault, new CustomerId(Ids.next()), 10001);
    }

    @Test
    void an_invoice_of_ours_is_posted_line_by_line_with_all_that_it_was_decided_by() {
        playback.happen(invoice.id, invoice.untilIssued().toArray());
        var issued = playback.log().getLast();
        assertThat(lines(EntryKind.INVOICE))
                .extracting(JournalLine::account, JournalLine::debit, JournalLine::credit)
                .containsExactly(
                        tuple("receivable", Money.euro("24.19"), Money.noEuro()),
                        tuple("deferred-revenue/hosting", Money.noEuro(), Money.euro("10.00")),
                        tuple("deferred-revenue/domains", Money.noEuro(), Money.euro("9.99")),
                        tuple("vat-payable/1a", Money.noEuro(), Money.euro("4.20")));
        assertThat(lines(EntryKind.INVOICE))
                .allSatisfy(line -> assertThat(line)
                        .returns(7L, JournalLine::position)
                        .returns(issued.getIdentifier(), JournalLine::eventId)
                        .returns(issued.getTimestamp(), JournalLine::bookedAt)
                        .returns(RunInvoiceStory.DAY, JournalLine::effectiveOn)
                        .returns("2026-000001", JournalLine::document)
                        .returns(invoice.id, JournalLine::invoiceId)
                        .returns(invoice.customer, JournalLine::customerId)
                        .returns(OrderStory.DUTCH_VAT.vatCase(), JournalLine::vatCase)
                        .returns("NL", JournalLine::vatCountry)
                        .returns(1, JournalLine::rules));
        assertThat(model.shownVersion(invoice.id.toString())).hasValue(6);
    }

    @Test
    void what_is_for_days_is_released_month_by_month() {
        playback.happen(invoice.id, invoice.untilIssued().toArray());
        var released = lines(EntryKind.RELEASE);
        assertThat(released).hasSize(13 * 2 * 2); // from 7 December for a year: 13 months, 2 groups, both sides
        assertThat(released.getFirst().effectiveOn()).isEqualTo("2026-12-31");
        assertThat(released.getLast().effectiveOn()).isEqualTo("2027-12-31");
        assertThat(sum(released, "revenue/hosting")).isEqualTo(Money.euro("-10.00"));
        assertThat(sum(released, "deferred-revenue/domains")).isEqualTo(Money.euro("9.99"));
    }

    @Test
    void an_order_s_invoice_is_posted_by_the_term_that_was_ordered() {
        approve();
        playback.happen(invoiceOfOrder(), issued(order.created().totals(), "27.21"));
        assertPostedAsOrdered();
    }

    @Test
    void an_invoice_that_comes_before_its_order_waits_and_is_posted_as_if_it_had_not() {
        playback.happen(invoiceOfOrder(), issued(order.created().totals(), "27.21"));
        var position = 1L;
        assertThat(all()).isEmpty();
        playback.happen(order.id, order.created());
        playback.happen(order.id, order.corrected(OrderStory.lines("anders.nl")));
        assertThat(all()).isEmpty();
        playback.happen(order.id, order.approved());
        assertPostedAsOrdered();
        assertThat(all()).allSatisfy(line -> assertThat(line.position()).isEqualTo(position));
    }

    @Test
    void what_the_bookkeeping_comes_to_more_is_owed_and_stands_apart() {
        approve();
        playback.happen(invoiceOfOrder(), issued(order.created().totals(), "27.23"));
        assertThat(lines(EntryKind.INVOICE))
                .extracting(JournalLine::account, JournalLine::debit, JournalLine::credit)
                .contains(
                        tuple("receivable", Money.euro("27.23"), Money.noEuro()),
                        tuple("bookkeeping-difference", Money.noEuro(), Money.euro("0.02")));
    }

    @Test
    void a_payment_counts_on_the_day_that_the_bank_had_it() {
        playback.happen(invoice.id, invoice.untilIssued().toArray());
        playback.happen(invoice.id, invoice.paid("20.00", "4.19"));
        assertThat(lines(EntryKind.PAYMENT))
                .extracting(JournalLine::account, JournalLine::debit, JournalLine::credit, JournalLine::effectiveOn)
                .containsExactly(
                        tuple("bank", Money.euro("20.00"), Money.noEuro(), RunInvoiceStory.DAY.plusDays(2)),
                        tuple("receivable", Money.noEuro(), Money.euro("20.00"), RunInvoiceStory.DAY.plusDays(2)));
        assertThat(lines(EntryKind.PAYMENT).getFirst().document()).isEqualTo("2026-000001");
    }

    @Test
    void a_rebuild_in_batches_gives_the_same_whatever_comes_first() {
        playback.happen(invoice.id, invoice.untilIssued().toArray());
        approve();
        playback.happen(invoiceOfOrder(), issued(order.created().totals(), "27.21"));
        playback.happen(order.id, order.billed(Someone.anna(), 2026));
        playback.happen(invoice.id, invoice.paid("20.00", "4.19"));
        var live = playback.contents("ledger");
        playback.rebuild("ledger", 3, playback.log());
        assertThat(playback.contents("ledger")).isEqualTo(live);

        var invoices = playback.log().stream()
                .filter(event -> event.getPayload() instanceof InvoiceEvent)
                .toList();
        var others = playback.log().stream()
                .filter(event -> !(event.getPayload() instanceof InvoiceEvent))
                .toList();
        var invoicesFirst = new ArrayList<>(invoices);
        invoicesFirst.addAll(others);
        playback.rebuild("ledger", 4, invoicesFirst);
        assertThat(playback.contents("ledger")).isEqualTo(live);
    }

    @Test
    void a_buyer_s_vat_number_goes_with_the_retention_and_does_not_come_in_after() {
        for (var customer : List.of(invoice.customer, order.customer))
            playback.happen(customer, new CustomerStory(vault, customer).registered(Someone.anna()));
        playback.happen(invoice.id, invoice.untilIssued().toArray());
        assertThat(playback.contents("ledger").toString()).contains("NL001234567B01");
        playback.happen(invoice.customer, new FiscalRetentionEnded(invoice.customer, 2026, false));
        assertThat(playback.contents("ledger").toString()).doesNotContain("NL001234567B01");
        var later = new RunInvoiceStory(vault, order.customer);
        playback.happen(order.customer, new FiscalRetentionEnded(order.customer, 2026, false));
        playback.happen(later.id, later.untilIssued().toArray());
        assertThat(playback.contents("ledger").toString()).doesNotContain("NL001234567B01");
    }

    @Test
    void lines_are_paged_through_without_one_lost_or_doubled() {
        playback.happen(invoice.id, invoice.untilIssued().toArray());
        var paged = new ArrayList<JournalLine>();
        String cursor = null;
        do {
            var page = queries.answer(new FindLines(everything(), cursor, 7));
            paged.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(paged).isEqualTo(all());
    }

    private void approve() {
        playback.happen(order.id, order.created(), order.corrected(OrderStory.lines("anders.nl")), order.approved());
    }

    private InvoiceId invoiceOfOrder() {
        return InvoiceId.ofOrder(order.id);
    }

    private InvoiceIssued issued(OrderTotals totals, String owed) {
        return new InvoiceIssued(
                invoiceOfOrder(),
                order.id,
                order.number,
                order.customer,
                InvoiceSeriesId.BOOKKEEPING,
                "2026-0017",
                INVOICED,
                null,
                totals,
                Money.euro(owed),
                InvoiceNumbering.BOOKKEEPING,
                "4711");
    }

    private void assertPostedAsOrdered() {
        assertThat(lines(EntryKind.INVOICE))
                .extracting(JournalLine::account, JournalLine::debit, JournalLine::credit)
                .containsExactly(
                        tuple("receivable", Money.euro("27.21"), Money.noEuro()),
                        tuple("deferred-revenue/hosting", Money.noEuro(), Money.euro("7.50")),
                        tuple("deferred-revenue/domains", Money.noEuro(), Money.euro("4.99")),
                        tuple("revenue/hosting", Money.noEuro(), Money.euro("10.00")),
                        tuple("vat-payable/1a", Money.noEuro(), Money.euro("4.72")));
        var released = lines(EntryKind.RELEASE);
        assertThat(released.stream().filter(line -> line.account().equals("revenue/hosting")))
                .extracting(JournalLine::effectiveOn, JournalLine::credit)
                .containsExactly(
                        tuple(LocalDate.parse("2026-11-30"), Money.euro("1.75")), // 7 of 30 days
                        tuple(LocalDate.parse("2026-12-31"), Money.euro("5.75")));
        assertThat(sum(released, "revenue/domains")).isEqualTo(Money.euro("-4.99"));
        assertThat(released.getLast().effectiveOn()).isEqualTo("2027-11-30");
    }

    private static Money sum(List<JournalLine> lines, String account) {
        return lines.stream()
                .filter(line -> line.account().equals(account))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.noEuro(), Money::plus);
    }

    private List<JournalLine> lines(EntryKind kind) {
        return all().stream().filter(line -> line.kind() == kind).toList();
    }

    private List<JournalLine> all() {
        return queries.answer(new FindLines(everything(), null, 1_000)).items();
    }

    private static LineFilter everything() {
        return new LineFilter(
                ReportPeriod.of("2026-01-01..2036-12-31"), null, null, null, null, null, null, null, null);
    }
}
