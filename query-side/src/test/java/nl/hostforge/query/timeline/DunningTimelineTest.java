package nl.hostforge.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunnedOrder;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningEvent.CustomerExcludedFromDunning;
import nl.hostforge.messages.dunning.DunningEvent.CustomerIncludedInDunning;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningScheduleAgreed;
import nl.hostforge.messages.dunning.DunningEvent.DunningScheduleDropped;
import nl.hostforge.messages.dunning.DunningEvent.DunningStarted;
import nl.hostforge.messages.dunning.DunningEvent.DunningSuspensionDecided;
import nl.hostforge.messages.dunning.DunningEvent.DunningTerminationDecided;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayBroken;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayKept;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayRecorded;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayWithdrawn;
import nl.hostforge.messages.dunning.DunningEvent.ReminderDue;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningPolicyEvent.DunningPolicyChanged;
import nl.hostforge.messages.dunning.DunningPolicyId;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningSuspension;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import org.junit.jupiter.api.Test;

/** What staff reads about each thing that can happen in dunning. */
class DunningTimelineTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final InvoiceId INVOICE = InvoiceId.ofRun(CUSTOMER, DAY);
    private static final Money OPEN = Money.euro("24.20");
    private static final List<Arrear> ARREARS = List.of(new Arrear(INVOICE, "2026-000017", DAY.minusDays(21), OPEN));
    private static final List<DunnedOrder> ORDERS = List.of(new DunnedOrder(
            new OrderId(Ids.derived("test", "order")),
            new OrderNumber("HF-10001"),
            List.of(new DomainName("voorbeeld.nl")),
            true));
    private static final List<DunningSuspension> SUSPENSIONS = DunningSuspension.of(CUSTOMER, 1, ORDERS);

    @Test
    void every_event_is_told() {
        assertThat(Stream.of(
                                new DunningStarted(CUSTOMER, 1, DAY),
                                reminder(DunningStage.FIRST_REMINDER),
                                reminder(DunningStage.SECOND_REMINDER),
                                suspension(SUSPENSIONS),
                                suspension(List.of()),
                                termination(ORDERS),
                                termination(List.of()),
                                new DunningEnded(CUSTOMER, 1, DAY, SUSPENSIONS),
                                new DunningEnded(CUSTOMER, 1, DAY, List.of()),
                                new PromiseToPayRecorded(CUSTOMER, DAY),
                                new PromiseToPayWithdrawn(CUSTOMER, DAY),
                                new PromiseToPayKept(CUSTOMER, DAY),
                                new PromiseToPayBroken(CUSTOMER, DAY),
                                new CustomerExcludedFromDunning(CUSTOMER, DAY),
                                new CustomerExcludedFromDunning(CUSTOMER, null),
                                new CustomerIncludedInDunning(CUSTOMER),
                                new DunningScheduleAgreed(CUSTOMER, DunningSchedule.standard()),
                                new DunningScheduleDropped(CUSTOMER))
                        .map(event -> told(event, Language.ENGLISH)))
                .containsExactly(
                        "Dunning began.",
                        "First reminder: €24.20 is overdue.",
                        "Second reminder: €24.20 is overdue.",
                        "€24.20 is overdue; the hosting of HF-10001 is suspended.",
                        "€24.20 is overdue; there is nothing to suspend.",
                        "€24.20 is overdue; HF-10001 is ended.",
                        "€24.20 is overdue; there is nothing to end.",
                        "Nothing is overdue any more; the hosting of HF-10001 is resumed.",
                        "Nothing is overdue any more; dunning is over.",
                        "The customer says to pay by 29 November 2026; until then nothing happens.",
                        "The promise to pay by 29 November 2026 does not count any more.",
                        "The promise to pay by 29 November 2026 was kept.",
                        "The promise to pay by 29 November 2026 was not kept.",
                        "The customer is not dunned until 29 November 2026, that day included.",
                        "The customer is not dunned any more.",
                        "The customer is dunned again as everybody is.",
                        "The customer has a schedule of their own: first reminder after 7 days, second reminder after 14"
                                + " days, suspension after 21 days, termination after 60 days.",
                        "The usual schedule holds again.");
    }

    @Test
    void in_dutch_too_and_with_the_invoices_beside_it() {
        var told = new DunningFold(Wording.in(Language.DUTCH)).tell(suspension(SUSPENSIONS), Instant.EPOCH);
        assertThat(told.sentence())
                .isEqualTo("€\u00a024,20 staat te laat open; de hosting van HF-10001 wordt opgeschort.");
        assertThat(told.facts()).containsEntry("invoices", "2026-000017").containsEntry("orders", "HF-10001");
    }

    @Test
    void who_duns_and_when_is_told_of_the_policy() {
        assertThat(Stream.of(DunningMaster.values()).map(master -> policy(master, DunningSchedule.standard())))
                .containsExactly(
                        "HostForge duns: first reminder after 7 days, second reminder after 14 days, suspension after 21"
                                + " days, termination after 60 days.",
                        "Moneybird duns; HostForge does nothing by itself. The schedule: first reminder after 7 days,"
                                + " second reminder after 14 days, suspension after 21 days, termination after 60 days.");
        assertThat(policy(DunningMaster.HOSTFORGE, new DunningSchedule(List.of())))
                .isEqualTo("HostForge duns: nobody is dunned.");
    }

    private static String policy(DunningMaster master, DunningSchedule schedule) {
        return new DunningPolicyFold(Wording.in(Language.ENGLISH))
                .tell(new DunningPolicyChanged(DunningPolicyId.ONLY, master, schedule), Instant.EPOCH)
                .sentence();
    }

    private static String told(DunningEvent event, Language language) {
        return new DunningFold(Wording.in(language)).tell(event, Instant.EPOCH).sentence();
    }

    private static ReminderDue reminder(DunningStage stage) {
        return new ReminderDue(CUSTOMER, 1, stage, DAY, INVOICE, ARREARS, OPEN, null);
    }

    private static DunningSuspensionDecided suspension(List<DunningSuspension> suspensions) {
        return new DunningSuspensionDecided(CUSTOMER, 1, DAY, INVOICE, ARREARS, OPEN, null, suspensions);
    }

    private static DunningTerminationDecided termination(List<DunnedOrder> orders) {
        return new DunningTerminationDecided(CUSTOMER, 1, DAY, INVOICE, ARREARS, OPEN, orders);
    }
}
