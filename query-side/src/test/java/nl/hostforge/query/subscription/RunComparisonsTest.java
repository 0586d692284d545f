package nl.hostforge.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceItemDropped;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.RunComparison;
import nl.hostforge.messages.subscription.RunComparison.Sum;
import nl.hostforge.messages.subscription.RunDifference;
import nl.hostforge.messages.subscription.RunOutcome;
import nl.hostforge.messages.subscription.SubscriptionQuery;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindRunComparison;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The run of 15 February 2027; subscriptions are of EUR 10.00 a month. */
@QuerySideTest
class RunComparisonsTest {
    private static final LocalDate DAY = LocalDate.parse("2027-02-15");
    private static final CustomerId ANNA = new CustomerId(Ids.derived("test-customer", "anna"));
    private static final Sum NOTHING = new Sum(0, 0, Money.noEuro());

    @Autowired
    Playback playback;

    @Autowired
    MovableClock clock;

    @Autowired
    RunComparisons comparisons;

    private final SubscriptionStory hosting = SubscriptionStory.hosting(ANNA, "een.nl", "2027-01-15");
    private final InvoiceItem item =
            new InvoiceItem(hosting.id, hosting.renewed(1).period());
    private final InvoiceId invoice = InvoiceId.ofRun(ANNA, DAY);
    private Instant seenAt;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        playback.happen(hosting.id, hosting.started());
        seenAt = clock.instant();
    }

    @Test
    void what_came_as_it_was_foreseen_is_counted_on_both_sides() {
        renew("10.00");
        var comparison = compared();
        assertThat(comparison.foreseen()).isEqualTo(new Sum(1, 1, Money.euro("10.00")));
        assertThat(comparison.done()).isEqualTo(comparison.foreseen());
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.found()).isZero();
    }

    @Test
    void what_was_called_off_since_is_foreseen_still() {
        playback.happen(hosting.id, hosting.cancelled("2027-02-15"));
        assertThat(compared().foreseen().periods()).isEqualTo(1);
        assertThat(compared().done()).isEqualTo(NOTHING);
        var difference = only();
        assertThat(difference.outcome()).isEqualTo(RunOutcome.NOT_DONE);
        assertThat(difference.reason()).isEqualTo("subscription-cancelled");
        assertThat(difference.domainName().value()).isEqualTo("een.nl");
        assertThat(difference.period()).isEqualTo(item.period());
        assertThat(difference.foreseen()).isEqualTo(Money.euro("10.00"));
        assertThat(difference.done()).isNull();
        assertThat(difference.invoiceId()).isNull();
    }

    @Test
    void what_was_renewed_by_another_invoice_since_is_not_done_by_this_run() {
        playback.happen(hosting.id, hosting.renewed(1));
        assertThat(only().reason()).isEqualTo("already-renewed");
    }

    @Test
    void what_came_since_was_not_foreseen() {
        var late = SubscriptionStory.hosting(new CustomerId(Ids.next()), "twee.nl", "2027-01-15");
        playback.happen(late.id, late.started());
        renew("10.00");
        var its = new InvoiceItem(late.id, item.period());
        var theirs = InvoiceId.ofRun(late.customer, DAY);
        playback.happen(theirs, drafted(theirs, late.customer, its), lined(theirs, late.customer, its, "10.00"));
        assertThat(compared().done()).isEqualTo(new Sum(2, 2, Money.euro("20.00")));
        var difference = only();
        assertThat(difference.outcome()).isEqualTo(RunOutcome.NOT_FORESEEN);
        assertThat(difference.invoiceId()).isEqualTo(theirs);
        assertThat(difference.domainName().value()).isEqualTo("twee.nl");
        assertThat(difference.foreseen()).isNull();
        assertThat(difference.done()).isEqualTo(Money.euro("10.00"));
    }

    @Test
    void what_costs_something_else_by_now_has_both_amounts() {
        playback.happen(hosting.id, hosting.planChanged());
        renew("25.00");
        var difference = only();
        assertThat(difference.outcome()).isEqualTo(RunOutcome.OTHER_AMOUNT);
        assertThat(difference.foreseen()).isEqualTo(Money.euro("10.00"));
        assertThat(difference.done()).isEqualTo(Money.euro("25.00"));
        assertThat(difference.reason()).isNull();
    }

    @Test
    void what_the_run_left_off_has_the_reason_it_met() {
        playback.happen(invoice, drafted(invoice, ANNA, item));
        assertThat(only().outcome()).isEqualTo(RunOutcome.UNDER_WAY);
        playback.happen(invoice, new InvoiceItemDropped(invoice, ANNA, item, "not-the-next-period"));
        var difference = only();
        assertThat(difference.outcome()).isEqualTo(RunOutcome.NOT_DONE);
        assertThat(difference.reason()).isEqualTo("not-the-next-period");
        assertThat(difference.invoiceId()).isEqualTo(invoice);
        playback.happen(invoice, lined(invoice, ANNA, item, "10.00"));
        assertThat(compared().differences()).isEmpty();
    }

    @Test
    void invoices_that_no_run_began_are_left_out() {
        var reissue = new InvoiceId(Ids.next());
        playback.happen(
                reissue,
                new InvoiceDrafted(reissue, ANNA, DAY, List.of(item), DraftOccasion.REISSUE),
                lined(reissue, ANNA, item, "10.00"));
        assertThat(compared().done()).isEqualTo(NOTHING);
    }

    @Test
    void what_the_runs_before_were_to_take_is_not_foreseen_of_the_day() {
        var behind = SubscriptionStory.hosting(ANNA, "twee.nl", "2026-12-20");
        playback.happen(behind.id, behind.started());
        seenAt = clock.instant();
        assertThat(compared().foreseen().periods()).isEqualTo(1);
        seenAt = BillingCycle.beginOf(DAY);
        assertThat(compared().foreseen().periods()).isEqualTo(2);
    }

    @Test
    void no_more_differences_are_told_than_asked_for_but_all_are_counted() {
        for (var i = 0; i < 450; i++) {
            var story = SubscriptionStory.hosting(new CustomerId(Ids.next()), "naam" + i + ".nl", "2027-01-15");
            playback.happen(story.id, story.started());
        }
        seenAt = clock.instant();
        var comparison = comparisons.answer(new FindRunComparison(DAY, seenAt, 3));
        assertThat(comparison.found()).isEqualTo(451);
        assertThat(comparison.differences()).hasSize(3);
        assertThat(comparison.foreseen()).isEqualTo(new Sum(451, 451, Money.euro("4510.00")));
    }

    @Test
    void a_rebuild_remembers_what_was_foreseen() {
        playback.happen(hosting.id, hosting.cancelled("2027-02-15"));
        var before = compared();
        playback.rebuild(SubscriptionQuery.READ_MODEL, 2, playback.log());
        assertThat(compared()).isEqualTo(before);
    }

    private void renew(String net) {
        playback.happen(invoice, drafted(invoice, ANNA, item), lined(invoice, ANNA, item, net));
        playback.happen(hosting.id, hosting.renewed(1));
    }

    private static InvoiceDrafted drafted(InvoiceId invoice, CustomerId customer, InvoiceItem item) {
        return new InvoiceDrafted(invoice, customer, DAY, List.of(item), DraftOccasion.RENEWALS);
    }

    private static InvoiceLineAdded lined(InvoiceId invoice, CustomerId customer, InvoiceItem item, String net) {
        var amount = Money.euro(net);
        var line = new InvoiceLine(ProductGroup.HOSTING, item.period(), 1, amount, amount, "Webhosting", "Web hosting");
        return new InvoiceLineAdded(invoice, customer, item, line);
    }

    private RunComparison compared() {
        return comparisons.answer(new FindRunComparison(DAY, seenAt, 100));
    }

    private RunDifference only() {
        assertThat(compared().differences()).hasSize(1);
        return compared().differences().getFirst();
    }
}
