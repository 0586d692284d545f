package nl.hostforge.command.billing;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hostforge.messages.billing.AllocatedNumber;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.AllocateInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.ConfirmInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesEvent;
import nl.hostforge.messages.billing.InvoiceSeriesEvent.InvoiceNumberAllocated;
import nl.hostforge.messages.billing.InvoiceSeriesEvent.InvoiceNumberUsed;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of 2026. */
class InvoiceSeriesTest {
    private static final InvoiceSeriesId ID = InvoiceSeriesId.of(2026);
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");

    @Test
    void the_first_invoice_of_a_year_is_number_one() {
        new AggregateTestFixture<>(InvoiceSeries.class)
                .givenNoPriorActivity()
                .when(allocate(1, DAY))
                .expectEvents(allocated(1, DAY))
                .expectResultMessagePayload(new AllocatedNumber("2026-000001", DAY));
    }

    @Test
    void the_next_invoice_gets_the_next_number() {
        after(allocated(1, DAY), used(1))
                .when(allocate(2, DAY.plusDays(1)))
                .expectEvents(allocated(2, DAY.plusDays(1)))
                .expectResultMessagePayload(new AllocatedNumber("2026-000002", DAY.plusDays(1)));
    }

    @Test
    void an_invoice_that_asks_twice_gets_the_same_number_and_uses_up_no_other() {
        for (var before : List.of(List.of(allocated(1, DAY)), List.of(allocated(1, DAY), used(1))))
            new AggregateTestFixture<>(InvoiceSeries.class)
                    .given(before)
                    .when(allocate(1, DAY.plusDays(3)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new AllocatedNumber("2026-000001", DAY));
    }

    @Test
    void dates_never_go_back() {
        after(allocated(1, DAY))
                .when(allocate(2, DAY.minusDays(1)))
                .expectEvents(allocated(2, DAY))
                .expectResultMessagePayload(new AllocatedNumber("2026-000002", DAY));
    }

    @Test
    void a_series_is_of_one_year() {
        refused(after(allocated(1, DAY)).when(allocate(2, LocalDate.parse("2027-01-01"))), "date-of-another-year");
    }

    @Test
    void a_number_that_is_not_used_yet_is_remembered_whatever_others_get_meanwhile() {
        new AggregateTestFixture<>(InvoiceSeries.class)
                .given(interruptedAndThenOthers(5_000))
                .when(allocate(1, DAY))
                .expectNoEvents()
                .expectResultMessagePayload(new AllocatedNumber("2026-000001", DAY));
    }

    @Test
    void who_is_late_is_still_known_a_thousand_used_numbers_later() {
        new AggregateTestFixture<>(InvoiceSeries.class)
                .given(usedOnes(1, 1_000).toList())
                .when(allocate(1, DAY))
                .expectNoEvents()
                .expectResultMessagePayload(new AllocatedNumber("2026-000001", DAY));
    }

    @Test
    void a_number_is_used_once() {
        after(allocated(1, DAY)).when(confirm(1)).expectEvents(used(1));
        unchanged(after(allocated(1, DAY), used(1)).when(confirm(1)));
        unchanged(after(allocated(1, DAY)).when(confirm(2)));
    }

    @Test
    void a_number_has_six_digits_until_it_needs_more() {
        assertThat(ID.number(999_999)).isEqualTo("2026-999999");
        assertThat(ID.number(1_000_000)).isEqualTo("2026-1000000");
    }

    @Test
    void a_snapshot_holds_all_that_the_next_decision_needs() {
        var json = JsonMapper.builder().build();
        var before = new InvoiceSeries();
        before.evolve(allocated(1, DAY));
        before.evolve(allocated(2, DAY));
        before.evolve(used(1));

        var after = json.readValue(json.writeValueAsString(before), InvoiceSeries.class);

        assertThat(after).usingRecursiveComparison().isEqualTo(before);
        after.evolve(used(2)); // what was read back can grow on
    }

    private static List<InvoiceSeriesEvent> interruptedAndThenOthers(int count) {
        var events = new ArrayList<InvoiceSeriesEvent>(List.of(allocated(1, DAY)));
        usedOnes(2, count).forEach(events::add);
        return events;
    }

    private static Stream<InvoiceSeriesEvent> usedOnes(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(invoice -> Stream.of(allocated(invoice, DAY), used(invoice)));
    }

    private static TestExecutor<InvoiceSeries> after(InvoiceSeriesEvent... events) {
        return new AggregateTestFixture<>(InvoiceSeries.class).given((Object[]) events);
    }

    private static AllocateInvoiceNumber allocate(int invoice, LocalDate date) {
        return new AllocateInvoiceNumber(ID, invoice(invoice), date);
    }

    private static ConfirmInvoiceNumber confirm(int invoice) {
        return new ConfirmInvoiceNumber(ID, invoice(invoice));
    }

    private static InvoiceNumberAllocated allocated(int invoice, LocalDate date) {
        return new InvoiceNumberAllocated(ID, invoice(invoice), invoice, "2026-%06d".formatted(invoice), date);
    }

    private static InvoiceNumberUsed used(int invoice) {
        return new InvoiceNumberUsed(ID, invoice(invoice));
    }

    private static InvoiceId invoice(int invoice) {
        return new InvoiceId(Ids.derived("invoice", String.valueOf(invoice)));
    }
}
