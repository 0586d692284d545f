package nl.hostforge.benchmark.measure;

import java.util.Locale;

/** Holds figures against their limits and says of each whether it is kept. */
public final class Limits {
    private boolean kept = true;

    public void atLeast(String figure, double measured, double limit) {
        check(figure, measured, "at least", limit, measured >= limit);
    }

    public void atMost(String figure, double measured, double limit) {
        check(figure, measured, "at most", limit, measured <= limit);
    }

    /** Ends the run: with 0 if every limit was kept, with 1 otherwise. */
    public void end() {
        System.exit(kept ? 0 : 1);
    }

    private void check(String figure, double measured, String bound, double limit, boolean holds) {
        kept &= holds;
        System.out.printf(
                Locale.ROOT,
                "%-52s %8.2f, limit %s %.2f: %s%n",
                figure,
                measured,
                bound,
                limit,
                holds ? "kept" : "NOT KEPT");
    }
}
