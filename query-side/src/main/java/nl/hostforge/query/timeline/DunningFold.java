package nl.hostforge.query.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import nl.hostforge.messages.dunning.DunningEvent.StageReached;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.dunning.DunningSuspension;

/** Tells the events of a customer's dunning one after the other. */
final class DunningFold implements Fold<DunningEvent> {
    private final Wording wording;

    DunningFold(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Told tell(DunningEvent event, Instant at) {
        var telling = new Telling(wording);
        switch (event) {
            case DunningStarted _, CustomerIncludedInDunning _, DunningScheduleDropped _ -> {}
            case ReminderDue it -> stage(telling.as(it.stage().name()), it);
            case DunningSuspensionDecided it -> orders(stage(telling, it), numbers(it.suspensions()));
            case DunningTerminationDecided it ->
                orders(
                        stage(telling, it),
                        it.orders().stream()
                                .map(order -> order.number().value())
                                .collect(Collectors.joining(", ")));
            case DunningEnded it -> orders(telling, numbers(it.suspensions()));
            case PromiseToPayRecorded it -> telling.word("until", wording.day(it.until()));
            case PromiseToPayWithdrawn it -> telling.word("until", wording.day(it.until()));
            case PromiseToPayKept it -> telling.word("until", wording.day(it.until()));
            case PromiseToPayBroken it -> telling.word("until", wording.day(it.until()));
            case CustomerExcludedFromDunning it -> {
                if (it.until() == null) telling.as("forGood");
                else telling.word("until", wording.day(it.until()));
            }
            case DunningScheduleAgreed it -> telling.word("schedule", days(it.schedule(), wording));
        }
        return telling.of(event.getClass());
    }

    private Telling stage(Telling telling, StageReached event) {
        return telling.fact("total", wording.money(event.total()))
                .fact(
                        "invoices",
                        event.arrears().stream()
                                .map(arrear -> arrear.number() == null
                                        ? arrear.invoiceId().toString()
                                        : arrear.number())
                                .collect(Collectors.joining(", ")));
    }

    private static void orders(Telling telling, String numbers) {
        if (!numbers.isEmpty()) telling.as("orders").fact("orders", numbers);
    }

    private static String numbers(List<DunningSuspension> suspensions) {
        return suspensions.stream()
                .map(suspension -> suspension.number().value())
                .collect(Collectors.joining(", "));
    }

    /** @return for instance {@code eerste herinnering na 7 dagen, opschorting na 21 dagen} */
    static String days(DunningSchedule schedule, Wording wording) {
        if (schedule.stages().isEmpty()) return wording.word("dunning.noStages");
        return schedule.stages().stream()
                .map(stage -> wording.sentence(
                        "dunning.stage." + stage.stage(), Map.of("days", Integer.toString(stage.daysAfterDue()))))
                .collect(Collectors.joining(", "));
    }
}
