package nl.hostforge.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A customer of the simulated business: who they are, what they order, and how they pay. All of it comes from their place in
 * the line and the table's seed, so that the same table makes the same business.
 *
 * @param place from 0
 * @param kind what sort of customer
 * @param details as the public API takes them
 * @param items as the public API takes them, but {@code package} is the package's name in addresses
 * @param signUpDay of the first month
 * @param pays how
 */
record Client(
        int place, Kind kind, Map<String, Object> details, List<Map<String, Object>> items, int signUpDay, Pays pays) {
    private static final int ROUND = 11;
    private static final int GERMAN = 10;
    private static final Map<Integer, String> BELGIAN_VAT_NUMBERS = Map.of(2, "BE0403170701", 46, "BE0417497106");
    private static final List<Integer> SIGN_UP_DAYS = List.of(2, 9, 16, 23, 30);
    private static final List<String> FIRST_NAMES = List.of(
            "Mila", "Daan", "Sanne", "Noor", "Thijs", "Iris", "Joost", "Lotte", "Bram", "Fleur", "Ruben", "Eva");
    private static final List<String> LAST_NAMES = List.of(
            "Janssen",
            "Visser",
            "Bakker",
            "Mulder",
            "Smit",
            "Meijer",
            "Bos",
            "Vos",
            "Peters",
            "Hendriks",
            "Dekker",
            "Brouwer",
            "Kok",
            "Jacobs");
    private static final List<String> STREETS =
            List.of("Oudegracht", "Haven", "Lijnbaan", "Grote Markt", "Brink", "Voorstraat", "Kerkstraat");

    /** What sort of customer. */
    enum Kind {
        /** Three sites by the month, and a name. */
        AGENCY,
        /** One site by the year, and its name. */
        HOUSEHOLD,
        /** A name alone. */
        NAME_ONLY
    }

    /** How they pay what they ordered. */
    enum Pays {
        IN_TIME,
        /** Once they were suspended. */
        LATE,
        NEVER
    }

    static List<Client> line(int customers, long seed) {
        var chance = new Random(seed);
        var line = new ArrayList<Client>();
        for (var place = 0; place < customers; place++) line.add(at(place, chance));
        return line;
    }

    private static Client at(int place, Random chance) {
        var kind = switch (place % ROUND) {
            case 0, 2, 5, 8 -> Kind.AGENCY;
            case 1, 3, 6, 9 -> Kind.HOUSEHOLD;
            default -> Kind.NAME_ONLY;
        };
        var pays = switch (place) {
            case 5, 16, 27, 38, 49 -> Pays.LATE;
            case 8, 19 -> Pays.NEVER;
            default -> Pays.IN_TIME;
        };
        var name = LAST_NAMES.get(chance.nextInt(LAST_NAMES.size()));
        return new Client(
                place,
                kind,
                details(place, kind, name, chance),
                items(kind, "%s%02d".formatted(name.toLowerCase(Locale.ROOT), place)),
                SIGN_UP_DAYS.get(place % SIGN_UP_DAYS.size()),
                pays);
    }

    private static Map<String, Object> details(int place, Kind kind, String name, Random chance) {
        var details = new LinkedHashMap<String, Object>();
        details.put("kind", kind == Kind.AGENCY ? "COMPANY" : "PERSON");
        details.put("firstName", FIRST_NAMES.get(chance.nextInt(FIRST_NAMES.size())));
        details.put("lastName", name);
        if (kind == Kind.AGENCY) {
            details.put("companyName", "Bureau " + name);
            details.put("registrationNumber", "%08d".formatted(27_000_000 + place));
        }
        details.put("email", "klant%02d@%s.example".formatted(place, name.toLowerCase(Locale.ROOT)));
        details.put("phone", "+3161234%04d".formatted(1000 + place));
        if (BELGIAN_VAT_NUMBERS.containsKey(place)) details.put("vatNumber", BELGIAN_VAT_NUMBERS.get(place));
        details.put("address", address(place, chance));
        return details;
    }

    private static Map<String, Object> address(int place, Random chance) {
        var address = new LinkedHashMap<String, Object>();
        address.put("street", STREETS.get(chance.nextInt(STREETS.size())));
        address.put("houseNumber", Integer.toString(1 + chance.nextInt(200)));
        if (BELGIAN_VAT_NUMBERS.containsKey(place))
            address.putAll(Map.of("postalCode", "2000", "city", "Antwerpen", "country", "BE"));
        else if (place % ROUND == GERMAN)
            address.putAll(Map.of("postalCode", "10115", "city", "Berlin", "country", "DE"));
        else
            address.putAll(
                    Map.of("postalCode", "%d AB".formatted(1000 + 100 * place), "city", "Utrecht", "country", "NL"));
        return address;
    }

    private static List<Map<String, Object>> items(Kind kind, String word) {
        return switch (kind) {
            case AGENCY ->
                List.of(
                        hosting("start", word + "-een.nl", "P1M"),
                        hosting("web", word + "-twee.nl", "P1M"),
                        hosting("business", word + "-drie.nl", "P1M"),
                        domain(word + ".nl"));
            case HOUSEHOLD -> List.of(hosting("start", word + ".nl", "P1Y"), domain(word + ".nl"));
            case NAME_ONLY -> List.of(domain(word + ".com"));
        };
    }

    private static Map<String, Object> hosting(String slug, String domain, String period) {
        return Map.of("kind", "HOSTING", "package", slug, "domain", domain, "billingPeriod", period, "quantity", 1);
    }

    private static Map<String, Object> domain(String name) {
        return Map.of("kind", "DOMAIN_REGISTRATION", "domain", name, "billingPeriod", "P1Y", "quantity", 1);
    }

    String name() {
        var company = details.get("companyName");
        return company != null ? company.toString() : details.get("firstName") + " " + details.get("lastName");
    }

    String email() {
        return details.get("email").toString();
    }

    /** @param begin the first day of the business */
    LocalDate signsUpOn(LocalDate begin) {
        return begin.withDayOfMonth(signUpDay);
    }
}
