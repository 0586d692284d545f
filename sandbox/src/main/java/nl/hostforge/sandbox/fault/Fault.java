package nl.hostforge.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import nl.hostforge.sandbox.call.Call;

/** A fault rule that is in force, with how often it matched and struck. */
public final class Fault {
    private final long id;
    private final FaultRule rule;
    private final RandomGenerator draws;
    private final CountDownLatch released = new CountDownLatch(1);
    private int matched;
    private int struck;

    Fault(long id, FaultRule rule) {
        this.id = id;
        this.rule = rule;
        this.draws = rule.seed() == null ? new SplittableRandom() : new SplittableRandom(rule.seed());
    }

    synchronized boolean strikes(Call call, Set<String> references) {
        if (!rule.matches(call, references)) return false;
        matched++;
        if (matched <= rule.skip() || (rule.times() != null && struck >= rule.times())) return false;
        if (rule.probability() != null && draws.nextDouble() >= rule.probability()) return false;
        struck++;
        return true;
    }

    void release() {
        released.countDown();
    }

    public long getId() {
        return id;
    }

    public FaultRule getRule() {
        return rule;
    }

    public synchronized int getMatched() {
        return matched;
    }

    public synchronized int getStruck() {
        return struck;
    }

    /** Waits until someone releases what this fault holds. */
    @JsonIgnore
    public CountDownLatch released() {
        return released;
    }
}
