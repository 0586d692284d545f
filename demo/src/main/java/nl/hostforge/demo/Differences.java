package nl.hostforge.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.demo.Outcome.Compensation;
import nl.hostforge.demo.Outcome.Step;

/** Tells, in lines for people, where an outcome is not the one that the table expects. */
final class Differences {
    private final String subject;
    private final List<String> lines = new ArrayList<>();

    private Differences(String subject) {
        this.subject = subject;
    }

    static List<String> of(TableOrder order, Outcome found) {
        var differences = new Differences("order " + order.order() + " (" + order.what() + ")");
        differences.compare(order.expect(), found);
        return differences.lines;
    }

    static List<String> inAll(Map<Holding, Integer> expected, Map<Holding, Integer> found) {
        var differences = new Differences("all orders together");
        differences.holdings(expected, found);
        return differences.lines;
    }

    private void compare(Outcome expected, Outcome found) {
        compare("status", expected.status(), found.status());
        compare("needs attention", expected.needsAttention(), found.needsAttention());
        compare("net", expected.amounts().net(), found.amounts().net());
        compare("VAT", expected.amounts().vat(), found.amounts().vat());
        compare("gross", expected.amounts().gross(), found.amounts().gross());
        compare("VAT case", expected.amounts().vatCase(), found.amounts().vatCase());
        compare("VAT rate", expected.amounts().ratePercent(), found.amounts().ratePercent());
        compare("events", expected.events(), found.events());
        byId(expected.steps(), found.steps(), Step::step, this::steps);
        byId(expected.compensations(), found.compensations(), Compensation::compensation, this::compensations);
        holdings(expected.holds(), found.holds());
    }

    private void steps(Step expected, Step found) {
        var id = expected.step();
        compare(id + " state", expected.state(), found.state());
        compare(id + " round", expected.round(), found.round());
        compare(id + " attempt", expected.attempt(), found.attempt());
        compare(id + " events", expected.events(), found.events());
    }

    private void compensations(Compensation expected, Compensation found) {
        var id = expected.compensation();
        compare(id + " state", expected.state(), found.state());
        compare(id + " events", expected.events(), found.events());
    }

    private void holdings(Map<Holding, Integer> expected, Map<Holding, Integer> found) {
        for (var holding : Holding.values())
            compare("at the providers, " + holding, expected.getOrDefault(holding, 0), found.getOrDefault(holding, 0));
    }

    private <T> void byId(List<T> expected, List<T> found, Function<T, String> id, Pairs<T> pairs) {
        var there = found.stream().collect(Collectors.toMap(id, Function.identity()));
        for (var one : expected) {
            var other = there.remove(id.apply(one));
            if (other == null) compare(id.apply(one), "there", "not there");
            else pairs.compare(one, other);
        }
        there.keySet().stream().sorted().forEach(one -> compare(one, "not there", "there"));
    }

    private interface Pairs<T> {
        void compare(T expected, T found);
    }

    private void compare(String what, Object expected, Object found) {
        if (Objects.equals(expected, found)) return;
        lines.add("%s: %s: expected %s, found %s".formatted(subject, what, shown(expected), shown(found)));
    }

    private static String shown(Object value) {
        return value == null || value.toString().isEmpty() ? "nothing" : value.toString();
    }
}
