package nl.hostforge.integration.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.outcome.Outcome.Done;
import org.springframework.stereotype.Component;

/** Whether our tax codes and ledgers fit what the bookkeeping has, as this node learnt last. */
@Component
public class MappingCheck {
    private final Bookkeeping bookkeeping;
    private final Clock clock;
    private volatile Result last = new Result(null, List.of());

    MappingCheck(Bookkeeping bookkeeping, Clock clock) {
        this.bookkeeping = bookkeeping;
        this.clock = clock;
    }

    /**
     * @param checkedAt null if the bookkeeping could not be asked yet
     * @param problems as sentences
     */
    public record Result(Instant checkedAt, List<String> problems) {}

    /** @return empty if the bookkeeping cannot be asked now */
    public Optional<Result> ask() {
        if (!(bookkeeping.checkMapping() instanceof Done<List<String>>(List<String> problems))) return Optional.empty();
        last = new Result(clock.instant(), problems);
        return Optional.of(last);
    }

    public Result last() {
        return last;
    }

    /** Asks if that was never possible so far. */
    void makeUpFor() {
        if (last.checkedAt() == null) ask();
    }
}
