package nl.hostforge.integration.mail;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.money.Money;

/** Which mails there are, by name, and what can be filled in on each, with made-up data to look at. */
final class Mails {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final String LINK = "https://shop.example/";

    private Mails() {}

    static List<String> names() {
        return List.copyOf(samples(Language.DUTCH).keySet());
    }

    static boolean exists(String name) {
        return samples(Language.DUTCH).containsKey(name);
    }

    /** All that can be filled in, with something everywhere. */
    static Map<String, Object> full(String name, Language language) {
        return samples(language).get(name);
    }

    /** The same where all that may be absent is. */
    static Map<String, Object> bare(String name, Language language) {
        var bare = new HashMap<>(full(name, language));
        bare.replaceAll((key, value) -> isOptional(key, value) ? "" : value);
        return bare;
    }

    /** What can be filled in, that of a part behind its name. */
    static List<String> variables(String name) {
        var names = new TreeSet<String>();
        full(name, Language.DUTCH).forEach((key, value) -> {
            names.add(key);
            part(value).keySet().forEach(inner -> names.add(key + "." + inner));
        });
        return List.copyOf(names);
    }

    /** The names of {@link #variables} alone. */
    static TreeSet<String> words(String name) {
        var words = new TreeSet<String>();
        full(name, Language.DUTCH).forEach((key, value) -> {
            words.add(key);
            words.addAll(part(value).keySet());
        });
        return words;
    }

    private static boolean isOptional(String key, Object value) {
        return key.equals("explanation") || value instanceof Map<?, ?> || value instanceof List<?>;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Object value) {
        return switch (value) {
            case List<?> several -> (Map<String, Object>) several.getFirst();
            case Map<?, ?> one -> (Map<String, Object>) one;
            default -> Map.of();
        };
    }

    private static Map<String, Map<String, Object>> samples(Language language) {
        var dutch = language == Language.DUTCH;
        var name = "Mila Janssen";
        var domain = "voorbeeld.nl";
        Map<String, Object> order = Map.of("number", "HF-10001", "link", LINK + "order/HF-10001#…");
        var samples = new LinkedHashMap<String, Map<String, Object>>();
        samples.put(
                "order-confirmation",
                with(
                        order,
                        Map.of(
                                "name", name,
                                "lines", lines(dutch, language),
                                "net", euro("94.95", language),
                                "vat", euro("19.94", language),
                                "gross", euro("114.89", language),
                                "rate", Wording.percentage(new BigDecimal("21"), language))));
        samples.put("order-confirmation-known-address", order);
        samples.put(
                "order-rejected",
                with(
                        order,
                        Map.of(
                                "name",
                                name,
                                "explanation",
                                dutch ? "Deze naam voeren we niet." : "We do not sell this name.")));
        samples.put("order-rejected-known-address", order);
        samples.put(
                "service-active",
                with(
                        order,
                        Map.of(
                                "name", name,
                                "lines", lines(dutch, language),
                                "panel",
                                        Map.of(
                                                "address",
                                                URI.create("https://panel.example:8443")
                                                        .toString(),
                                                "login",
                                                "hf0a1b2c"))));
        samples.put("new-order", Map.of("number", "HF-10001", "link", LINK + "admin/orders/…"));
        samples.put(
                "invoice",
                Map.of(
                        "name",
                        name,
                        "number",
                        "2027-000017",
                        "date",
                        Wording.day(DAY, language),
                        "gross",
                        euro("114.89", language),
                        "payable",
                        Map.of("due", Wording.day(DAY.plusDays(14), language)),
                        "link",
                        LINK + "invoice/…"));
        samples.put(
                "credit-note",
                Map.of(
                        "name",
                        name,
                        "number",
                        "2027-000018",
                        "invoice",
                        "2027-000017",
                        "date",
                        Wording.day(DAY, language),
                        "gross",
                        euro("114.89", language),
                        "link",
                        LINK + "invoice/…"));
        Map<String, Object> service = Map.of(
                "name",
                name,
                "domain",
                domain,
                "what",
                dutch ? "Domeinnaam voorbeeld.nl, 1 jaar" : "Domain voorbeeld.nl, 1 year",
                "day",
                Wording.day(DAY, language));
        samples.put(
                "renewal-notice",
                with(
                        service,
                        Map.of(
                                "until", Wording.day(DAY.plusYears(1), language),
                                "price", euro("9.99", language))));
        samples.put("domain-expiring", service);
        samples.put(
                "domain-unpaid",
                Map.of("domain", domain, "day", Wording.day(DAY, language), "link", LINK + "admin/subscriptions/…"));
        Map<String, Object> arrears = Map.of(
                "name",
                name,
                "total",
                euro("126.99", language),
                "lines",
                List.of(
                        Map.of(
                                "number", "2027-000017",
                                "due", Wording.day(DAY, language),
                                "open", euro("114.89", language)),
                        Map.of(
                                "number", "2027-000021",
                                "due", Wording.day(DAY.plusDays(3), language),
                                "open", euro("12.10", language))),
                "iban",
                "NL91 ABNA 0417 1643 00",
                "holder",
                "Domein Discounter B.V.",
                "mention",
                "2027-000017, 2027-000021");
        Map<String, Object> services = Map.of("services", List.of(Map.of("names", domain)));
        Map<String, Object> suspension = Map.of("suspension", Map.of("day", Wording.day(DAY.plusDays(21), language)));
        Map<String, Object> termination = Map.of("termination", Map.of("day", Wording.day(DAY.plusDays(60), language)));
        samples.put("payment-reminder", arrears);
        samples.put("second-payment-reminder", with(arrears, with(suspension, termination)));
        samples.put("suspension-notice", with(arrears, with(services, termination)));
        samples.put("termination-notice", with(arrears, services));
        samples.put("reinstatement-notice", with(Map.of("name", name), services));
        samples.put(
                "price-change",
                with(service, Map.of("former", euro("9.99", language), "price", euro("11.99", language))));
        samples.put(
                "oss-threshold",
                Map.of(
                        "year",
                        "2027",
                        "day",
                        Wording.day(DAY, language),
                        "limit",
                        euro("10000.00", language),
                        "total",
                        euro("10003.49", language),
                        "link",
                        LINK + "admin/reports?tab=vat"));
        samples.put(
                "vat-number-withdrawn",
                Map.of(
                        "day", Wording.day(DAY, language),
                        "valid", Wording.day(DAY.minusYears(1), language),
                        "link", LINK + "admin/customers/…"));
        return samples;
    }

    private static List<Map<String, Object>> lines(boolean dutch, Language language) {
        return List.of(
                Map.of(
                        "text",
                        dutch ? "Web M voor voorbeeld.nl, een jaar" : "Web M for voorbeeld.nl, a year",
                        "quantity",
                        1,
                        "net",
                        euro("90.00", language)),
                Map.of(
                        "text",
                        dutch ? "Registratie van voorbeeld.nl" : "Registering voorbeeld.nl",
                        "quantity",
                        1,
                        "net",
                        euro("4.95", language)));
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static String euro(String amount, Language language) {
        return Wording.amount(Money.euro(amount), language);
    }
}
