package nl.hostforge.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which businesses are simulated, and what has to come of them.
 *
 * @param about how to read the file
 * @param seed of names and addresses
 * @param runs one for each number of months
 */
record BusinessTable(List<String> about, long seed, List<Plan> runs) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a misspelt expectation would expect nothing
            .build();

    /**
     * @param months from the first of January on
     * @param customers how many sign up in the first of them
     * @param expect the figures at the end
     */
    record Plan(int months, int customers, Figures expect) {}

    /** @return the table that comes with the demo */
    static BusinessTable read() {
        try (var file = BusinessTable.class.getResourceAsStream("/demo/business.json")) {
            return JSON.readValue(new String(file.readAllBytes(), StandardCharsets.UTF_8), BusinessTable.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Plan> of(int months) {
        return runs.stream().filter(run -> run.months() == months).findFirst();
    }

    List<Client> clients(Plan plan) {
        return Client.line(plan.customers(), seed);
    }
}
