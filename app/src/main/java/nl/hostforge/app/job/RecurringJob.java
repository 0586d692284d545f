package nl.hostforge.app.job;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A job of the database that comes round again and again: one node does it, another one if that is away. How far it is
 * stands in the job, so that no time of the day can be missed.
 */
public final class RecurringJob {
    /** After a fault of our own, for instance while the database is away: the job is still there and goes on. */
    private static final Duration AFTER_OUR_OWN_FAULT = Duration.ofSeconds(10);

    private RecurringJob() {}

    /**
     * What a turn came to.
     *
     * @param place how far the job is then
     * @param goesOnAfter when there is something to do again, as far as is known
     */
    public record Turn<T>(T place, Duration goesOnAfter) {}

    /**
     * @param begin how far the job is before its first turn
     * @param work does a turn; it may be interrupted anywhere, and is done again then
     */
    public static <T> CustomTask<T> task(String name, Class<T> type, T begin, Function<T, Turn<T>> work) {
        return Tasks.custom(name, type)
                .scheduleOnStartup(RecurringTask.INSTANCE, begin, now -> now)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var turn = work.apply(instance.getData());
                    return (complete, job) ->
                            job.reschedule(complete, complete.getTimeDone().plus(turn.goesOnAfter()), turn.place());
                });
    }

    /** The same for work that comes round at a pace. */
    public static <T> CustomTask<T> task(String name, Class<T> type, T begin, Duration pace, UnaryOperator<T> work) {
        return task(name, type, begin, place -> new Turn<>(work.apply(place), pace));
    }
}
