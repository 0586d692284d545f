package nl.hostforge.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Two things measured by turns in one run, so that whatever else the machine does meanwhile falls on both. Rates of
 * different runs cannot be compared; their ratios can.
 */
public final class Pairs {
    private final List<Stretch> ours = new ArrayList<>();
    private final List<Stretch> others = new ArrayList<>();

    private Pairs() {}

    /** Measures in pairs, of which every second one begins with the other thing. */
    public static Pairs byTurns(int pairs, Supplier<Stretch> our, Supplier<Stretch> other) {
        var measured = new Pairs();
        for (var pair = 0; pair < pairs; pair++) {
            if (pair % 2 == 0) measured.ours.add(our.get());
            measured.others.add(other.get());
            if (pair % 2 == 1) measured.ours.add(our.get());
        }
        return measured;
    }

    /** The ratios of the pairs, ours over other. */
    public record Ratios(double median, double least, double greatest) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, least, greatest);
        }
    }

    public Ratios ratios(ToDoubleFunction<Stretch> figure) {
        var sorted = new ArrayList<Double>();
        for (var pair = 0; pair < ours.size(); pair++)
            sorted.add(figure.applyAsDouble(ours.get(pair)) / figure.applyAsDouble(others.get(pair)));
        sorted.sort(null);
        return new Ratios(median(sorted), sorted.getFirst(), sorted.getLast());
    }

    /** @return the median of a figure of ours */
    public double ours(ToDoubleFunction<Stretch> figure) {
        return median(ours.stream().mapToDouble(figure).sorted().boxed().toList());
    }

    /** @return the median of a figure of the other's */
    public double others(ToDoubleFunction<Stretch> figure) {
        return median(others.stream().mapToDouble(figure).sorted().boxed().toList());
    }

    private static double median(List<Double> sorted) {
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%8.0f/s against %8.0f/s: ratio %s, CPU %.3f against %.3f ms each",
                ours(Stretch::perSecond),
                others(Stretch::perSecond),
                ratios(Stretch::perSecond),
                ours(Stretch::cpuMillisEach),
                others(Stretch::cpuMillisEach));
    }
}
