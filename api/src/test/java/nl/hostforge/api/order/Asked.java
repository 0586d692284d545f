package nl.hostforge.api.order;

import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;

/** An order as a visitor's page sends it. */
record Asked(String items, String email, String customer, String total, String more) {
    /** A domain name for EUR 7.99 and VAT, by somebody. */
    static Asked domain(String name) {
        return new Asked(
                "[{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"" + name + "\"}]", "jan@example.nl", null, "9.67", "");
    }

    Asked items(String other) {
        return new Asked(other, email, customer, total, more);
    }

    Asked by(String address) {
        return new Asked(items, address, customer, total, more);
    }

    Asked customer(String other) {
        return new Asked(items, email, other, total, more);
    }

    Asked total(String gross) {
        return new Asked(items, email, customer, gross, more);
    }

    Asked and(String members) {
        return new Asked(items, email, customer, total, "," + members);
    }

    Answer place(Browser browser, String key) {
        return browser.post("/api/v1/orders", json(), "Idempotency-Key", key);
    }

    String json() {
        var who = customer == null ? person(email, "") : customer;
        return "{\"items\":" + items + ",\"customer\":" + who + ",\"language\":\"nl\",\"expectedTotal\":{\"amount\":\""
                + total + "\",\"currency\":\"EUR\"}" + more + "}";
    }

    /** @param more members, each with a comma before it */
    static String person(String email, String more) {
        return "{\"kind\":\"PERSON\",\"firstName\":\"Jan\",\"lastName\":\"de Vries\",\"email\":\"" + email
                + "\",\"phone\":\"+31201234567\",\"address\":" + address("NL", "1012LG") + more + "}";
    }

    static String germanCompany(String vatNumber) {
        return "{\"kind\":\"COMPANY\",\"firstName\":\"Jan\",\"lastName\":\"de Vries\",\"companyName\":\"Bakkerei\","
                + "\"email\":\"jan@example.nl\",\"phone\":\"+4930901820\",\"address\":" + address("DE", "10115")
                + ",\"vatNumber\":\"" + vatNumber + "\"}";
    }

    private static String address(String country, String postalCode) {
        return "{\"street\":\"Damrak\",\"houseNumber\":\"1\",\"postalCode\":\"" + postalCode
                + "\",\"city\":\"Amsterdam\",\"country\":\"" + country + "\"}";
    }
}
