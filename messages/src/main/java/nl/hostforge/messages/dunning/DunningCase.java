package nl.hostforge.messages.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;

/**
 * How far the dunning of a customer is, and what comes next by which day. Whoever decides and whoever looks ahead ask the
 * same, so that what is foreseen is what happens.
 *
 * <p>The days are counted from the last day to pay of the oldest invoice that is overdue. A stage that is late moves those
 * after it: between two stages of one invoice lie at least as many days as between them in the schedule, and no two stages of
 * a customer come on one day.
 *
 * @param episode the present or last one, from 1; 0 before the first
 * @param reached the last stage that came for an invoice when it was the oldest, and when, within the episode
 * @param lastStage the last of all stages of the episode; null before the first and between episodes
 * @param lastStageOn the day of it; it stays when the episode ends
 * @param suspended whether dunning's suspension came in this episode
 * @param suspensions what it suspended
 * @param terminated whether dunning ended all in this episode
 * @param own the customer's own schedule; null for everybody's
 * @param promisedUntil the last day of a promise to pay; null without one
 * @param excluded whether the customer is not dunned
 * @param excludedUntil the last day of that; null for good
 */
public record DunningCase(
        int episode,
        boolean open,
        List<Reached> reached,
        DunningStage lastStage,
        LocalDate lastStageOn,
        boolean suspended,
        List<DunningSuspension> suspensions,
        boolean terminated,
        DunningSchedule own,
        LocalDate promisedUntil,
        boolean excluded,
        LocalDate excludedUntil) {
    /** Where the schedule does not know the last stage any more, or who comes after it has not so many days to wait. */
    private static final int USUAL_PAUSE = 7;

    /** How far it is with one invoice. */
    public record Reached(InvoiceId invoiceId, DunningStage stage, LocalDate on) {}

    public static DunningCase none() {
        return new DunningCase(0, false, List.of(), null, null, false, List.of(), false, null, null, false, null);
    }

    public DunningSchedule scheduleOr(DunningSchedule standard) {
        return own == null ? standard : own;
    }

    public boolean isPromiseLapsed(LocalDate day) {
        return promisedUntil != null && promisedUntil.isBefore(day);
    }

    public boolean isExcluded(LocalDate day) {
        return excluded && (excludedUntil == null || !excludedUntil.isBefore(day));
    }

    /** @return empty if nothing comes, however long it is not paid */
    public Optional<NextStage> next(Arrear oldest, DunningSchedule standard) {
        if (terminated || excluded && excludedUntil == null) return Optional.empty();
        var schedule = scheduleOr(standard);
        var before = reached.stream()
                .filter(each -> each.invoiceId().equals(oldest.invoiceId()))
                .findFirst()
                .orElse(null);
        return schedule.stages().stream()
                .filter(each -> before == null || each.stage().isAfter(before.stage()))
                .filter(each -> each.stage() != DunningStage.SUSPENSION || !suspended)
                .findFirst()
                .map(each -> new NextStage(each.stage(), dayOf(each, oldest, before, schedule)));
    }

    private LocalDate dayOf(ScheduledStage stage, Arrear oldest, Reached before, DunningSchedule schedule) {
        var day = oldest.dueOn().plusDays(stage.daysAfterDue());
        if (before != null) day = later(day, before.on().plusDays(pause(stage, before, schedule)));
        if (lastStageOn != null) day = later(day, lastStageOn.plusDays(1));
        if (promisedUntil != null) day = later(day, promisedUntil.plusDays(1));
        if (excluded) day = later(day, excludedUntil.plusDays(1));
        return day;
    }

    private static long pause(ScheduledStage stage, Reached before, DunningSchedule schedule) {
        return schedule.daysOf(before.stage())
                .map(days -> stage.daysAfterDue() - days)
                .orElse(USUAL_PAUSE);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** @return the stage that is due on a day */
    public Optional<NextStage> due(DunningFacts facts, DunningSchedule standard, LocalDate day) {
        if (facts.nothingOverdue()) return Optional.empty();
        return next(facts.oldest(), standard).filter(stage -> !stage.day().isAfter(day));
    }

    /** Whether anything comes of a day: a stage, or a promise that is broken. */
    public boolean isConcernedBy(DunningFacts facts, DunningSchedule standard, LocalDate day) {
        return due(facts, standard, day).isPresent() || !facts.nothingOverdue() && isPromiseLapsed(day);
    }

    /**
     * How it will be on a day if nothing is paid: every stage came on its day.
     *
     * @param from the first day that was not worked off
     * @param day the day whose own stage does not count
     */
    public DunningCase foreseen(DunningFacts facts, DunningSchedule standard, LocalDate from, LocalDate day) {
        var present = this;
        for (var each = from; each.isBefore(day); each = each.plusDays(1)) {
            var then = facts.asOf(each);
            var due = present.due(then, standard, each);
            if (due.isPresent())
                present = present.after(due.get().stage(), then.oldest().invoiceId(), each);
        }
        return present;
    }

    /** @return how it is once a stage came for an invoice on a day */
    public DunningCase after(DunningStage stage, InvoiceId oldest, LocalDate on) {
        var all = new ArrayList<>(reached);
        all.removeIf(each -> each.invoiceId().equals(oldest));
        all.add(new Reached(oldest, stage, on));
        return new DunningCase(
                open ? episode : episode + 1,
                true,
                List.copyOf(all),
                stage,
                on,
                suspended || stage == DunningStage.SUSPENSION,
                suspensions,
                terminated || stage == DunningStage.TERMINATION,
                own,
                isPromiseLapsed(on) ? null : promisedUntil,
                excluded,
                excludedUntil);
    }

    public DunningCase after(DunningEvent event) {
        return switch (event) {
            case DunningStarted it ->
                new DunningCase(
                        it.episode(),
                        true,
                        List.of(),
                        null,
                        lastStageOn,
                        false,
                        List.of(),
                        false,
                        own,
                        promisedUntil,
                        excluded,
                        excludedUntil);
            case ReminderDue it -> stage(it);
            case DunningSuspensionDecided it -> stage(it).with(it.suspensions());
            case DunningTerminationDecided it -> stage(it);
            case DunningEnded _ ->
                new DunningCase(
                        episode,
                        false,
                        List.of(),
                        null,
                        lastStageOn,
                        false,
                        List.of(),
                        false,
                        own,
                        promisedUntil,
                        excluded,
                        excludedUntil);
            case PromiseToPayRecorded it -> promised(it.until());
            case PromiseToPayWithdrawn _, PromiseToPayKept _, PromiseToPayBroken _ -> promised(null);
            case CustomerExcludedFromDunning it -> held(true, it.until());
            case CustomerIncludedInDunning _ -> held(false, null);
            case DunningScheduleAgreed it -> agreed(it.schedule());
            case DunningScheduleDropped _ -> agreed(null);
        };
    }

    /** What is known of an order that dunning suspended in this episode. */
    public Optional<DunningSuspension> suspensionOf(OrderId order) {
        return suspensions.stream().filter(each -> each.orderId().equals(order)).findFirst();
    }

    private DunningCase stage(StageReached event) {
        return after(event.stage(), event.oldest(), event.on());
    }

    private DunningCase with(List<DunningSuspension> made) {
        return new DunningCase(
                episode,
                open,
                reached,
                lastStage,
                lastStageOn,
                suspended,
                made,
                terminated,
                own,
                promisedUntil,
                excluded,
                excludedUntil);
    }

    private DunningCase promised(LocalDate until) {
        return new DunningCase(
                episode,
                open,
                reached,
                lastStage,
                lastStageOn,
                suspended,
                suspensions,
                terminated,
                own,
                until,
                excluded,
                excludedUntil);
    }

    private DunningCase held(boolean excluded, LocalDate until) {
        return new DunningCase(
                episode,
                open,
                reached,
                lastStage,
                lastStageOn,
                suspended,
                suspensions,
                terminated,
                own,
                promisedUntil,
                excluded,
                until);
    }

    private DunningCase agreed(DunningSchedule schedule) {
        return new DunningCase(
                episode,
                open,
                reached,
                lastStage,
                lastStageOn,
                suspended,
                suspensions,
                terminated,
                schedule,
                promisedUntil,
                excluded,
                excludedUntil);
    }
}
