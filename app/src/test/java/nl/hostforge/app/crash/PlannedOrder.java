package nl.hostforge.app.crash;

import static nl.hostforge.app.crash.Deed.APPROVE;
import static nl.hostforge.app.crash.Deed.APPROVE_AND_CANCEL;
import static nl.hostforge.app.crash.Deed.CANCEL;
import static nl.hostforge.app.crash.Deed.CHANGE_PLAN;
import static nl.hostforge.app.crash.Deed.PAY;
import static nl.hostforge.app.crash.Deed.REJECT;
import static nl.hostforge.app.crash.Deed.RENEW;
import static nl.hostforge.app.crash.Deed.RESUME;
import static nl.hostforge.app.crash.Deed.SUSPEND;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One order of a campaign: who orders what, and what is to become of it.
 *
 * @param buyer number of the customer; two orders with the same number come from one e-mail address
 * @param company whether the customer is one
 * @param items with {@code %s} for a name of its own, {@code PACKAGE-slug} for a package's id
 * @param wanted where it has to end: {@code ACTIVE}, or {@code CANCELLED}
 * @param deeds what staff and the payer do, each once the order is where the one before leads
 * @param followedElsewhere whether its visitor follows it on the other node than staff decides on
 */
record PlannedOrder(
        int number,
        int buyer,
        boolean company,
        String items,
        String wanted,
        List<Deed> deeds,
        boolean followedElsewhere) {
    private static final String HOSTING =
            "{\"kind\":\"HOSTING\",\"packageId\":\"PACKAGE-web\",\"domain\":\"%s.nl\",\"billingPeriod\":\"P1M\"}";
    private static final String YEAR =
            "{\"kind\":\"HOSTING\",\"packageId\":\"PACKAGE-start\",\"domain\":\"%s.nl\",\"billingPeriod\":\"P1Y\"}";
    private static final String REGISTRATION = "{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"%s.nl\"}";
    private static final String COM = "{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"%s.com\",\"quantity\":2}";
    /** The registry of this one takes its time. */
    private static final String SLOW = "{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"%s.es\"}";

    private static final String TRANSFER =
            "{\"kind\":\"DOMAIN_TRANSFER\",\"domain\":\"%s.com\",\"transferCode\":\"EPP-2481-fiets\"}";

    private static final List<Deed> APPROVED = List.of(APPROVE);
    private static final List<Deed> UNDONE = List.of(APPROVE, CANCEL);

    /** @return the order that is caught in a window: a new customer's, with something to make at every provider */
    static PlannedOrder toBeCaught(int number, boolean followedElsewhere) {
        return new PlannedOrder(
                number, number, false, list(HOSTING, REGISTRATION), "ACTIVE", APPROVED, followedElsewhere);
    }

    /** @return so many of every kind in turn, in an order that is drawn */
    static List<PlannedOrder> mix(int first, int count, Random random) {
        var orders = new ArrayList<PlannedOrder>();
        while (orders.size() < count) {
            var number = first + orders.size();
            var elsewhere = number % 2 == 0;
            orders.add(
                    switch (orders.size() % 10) {
                        case 0 ->
                            of(
                                    number,
                                    false,
                                    list(HOSTING, REGISTRATION),
                                    List.of(APPROVE, PAY, SUSPEND, RESUME),
                                    elsewhere);
                        // at the same time and from the same address as the one before
                        case 1 -> new PlannedOrder(number, number - 1, false, list(COM), "ACTIVE", APPROVED, elsewhere);
                        case 2 -> of(number, true, list(HOSTING, REGISTRATION, COM, SLOW), UNDONE, elsewhere);
                        case 3 -> of(number, false, list(TRANSFER), APPROVED, elsewhere);
                        case 4 -> of(number, true, list(YEAR), List.of(APPROVE, CHANGE_PLAN, PAY), elsewhere);
                        case 5 ->
                            of(number, false, list(HOSTING, REGISTRATION), List.of(APPROVE_AND_CANCEL), elsewhere);
                        case 6 -> of(number, false, list(REGISTRATION), List.of(APPROVE, PAY, RENEW), elsewhere);
                        case 7 -> of(number, true, list(HOSTING, TRANSFER), APPROVED, elsewhere);
                        case 8 -> of(number, false, list(SLOW), UNDONE, elsewhere);
                        default -> of(number, false, list(YEAR), List.of(REJECT), elsewhere);
                    });
        }
        // neighbours stay neighbours, so that two orders of one customer meet
        Collections.rotate(orders, random.nextInt(count));
        return List.copyOf(orders);
    }

    private static PlannedOrder of(int number, boolean company, String items, List<Deed> deeds, boolean elsewhere) {
        var wanted = Set.of(REJECT, CANCEL, APPROVE_AND_CANCEL).contains(deeds.getLast()) ? "CANCELLED" : "ACTIVE";
        return new PlannedOrder(number, number, company, items, wanted, deeds, elsewhere);
    }

    private static String list(String... items) {
        return "[" + String.join(",", items) + "]";
    }

    boolean isRejected() {
        return deeds.contains(REJECT);
    }

    /** @return whether it may have been called off before there was anything */
    boolean isCalledOff() {
        return deeds.contains(APPROVE_AND_CANCEL);
    }

    /** @return the first name that it is about */
    String domainName() {
        return items.replaceFirst("(?s).*?\"domain\":\"([^\"]*)\".*", "$1").formatted(name());
    }

    /** @param packageIdOf by the package's name in addresses */
    String itemsWith(UnaryOperator<String> packageIdOf) {
        var named = items.replace("%s", name());
        return Pattern.compile("PACKAGE-([a-z]+)")
                .matcher(named)
                .replaceAll(found -> packageIdOf.apply(found.group(1)));
    }

    String customer() {
        var person =
                "\"firstName\":\"Mila\",\"lastName\":\"Nummer\",\"email\":\"klant-%d@example.nl\",\"phone\":\"+31201234567\","
                        + "\"address\":{\"street\":\"Kade\",\"houseNumber\":\"1\",\"postalCode\":\"3511 AA\",\"city\":\"Utrecht\","
                        + "\"country\":\"NL\"}";
        var kind = company
                ? "\"kind\":\"COMPANY\",\"companyName\":\"Bedrijf %d\",\"registrationNumber\":\"30987654\","
                        .formatted(buyer)
                : "\"kind\":\"PERSON\",";
        return "{" + kind + person.formatted(buyer) + "}";
    }

    private String name() {
        return "veldtocht-" + number;
    }
}
