package nl.hostforge.integration.mail;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunnedOrder;
import nl.hostforge.messages.dunning.DunningCorrespondence;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningSuspensionDecided;
import nl.hostforge.messages.dunning.DunningEvent.DunningTerminationDecided;
import nl.hostforge.messages.dunning.DunningEvent.ReminderDue;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningSuspension;
import nl.hostforge.messages.dunning.NextStage;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.privacy.Personal;

/** What mails about dunning are about, for tests: two invoices, and an order with hosting. */
final class DunningMails {
    static final LocalDate DAY = LocalDate.parse("2026-12-05");
    static final Arrear FIRST = new Arrear(
            InvoiceId.ofRun(Correspondences.CUSTOMER, DAY.minusDays(40)),
            "2026-000017",
            DAY.minusDays(21),
            Money.euro("114.89"));
    static final Arrear SECOND = new Arrear(
            InvoiceId.ofRun(Correspondences.CUSTOMER, DAY.minusDays(20)),
            "2026-000021",
            DAY.minusDays(2),
            Money.euro("12.10"));
    static final List<Arrear> BOTH = List.of(FIRST, SECOND);
    private static final Money TOTAL = Money.euro("126.99");
    private static final DunnedOrder ORDER = new DunnedOrder(
            new OrderId(Ids.derived("test", "order")),
            new OrderNumber("HF-10001"),
            List.of(new DomainName("xn--caf-dma.nl"), new DomainName("voorbeeld.nl")),
            true);

    private DunningMails() {}

    static ReminderDue reminder(DunningStage stage, NextStage following) {
        return new ReminderDue(Correspondences.CUSTOMER, 1, stage, DAY, FIRST.invoiceId(), BOTH, TOTAL, following);
    }

    static DunningSuspensionDecided suspension(boolean any) {
        return new DunningSuspensionDecided(
                Correspondences.CUSTOMER,
                1,
                DAY,
                FIRST.invoiceId(),
                BOTH,
                TOTAL,
                any ? new NextStage(DunningStage.TERMINATION, DAY.plusDays(39)) : null,
                suspensions(any));
    }

    static DunningTerminationDecided termination() {
        return new DunningTerminationDecided(
                Correspondences.CUSTOMER, 1, DAY, FIRST.invoiceId(), BOTH, TOTAL, List.of(ORDER));
    }

    static DunningEnded ended() {
        return new DunningEnded(Correspondences.CUSTOMER, 1, DAY, suspensions(true));
    }

    static DunningCorrespondence about(DunningEvent event, Language language) {
        return new DunningCorrespondence(
                Personal.of(Correspondences.KEY, Correspondences.zoe(language)), false, event, false);
    }

    private static List<DunningSuspension> suspensions(boolean any) {
        return any ? DunningSuspension.of(Correspondences.CUSTOMER, 1, List.of(ORDER)) : List.of();
    }
}
