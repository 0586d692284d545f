package nl.hostforge.app.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of a campaign.
 *
 * @param kills how many in each window
 * @param struck how many calls each kind of fault struck
 * @param effects how many things of each kind were made at the providers
 * @param notices how many notices of the bookkeeping the nodes took, repeats included
 * @param took from the first start to the last look
 * @param findings all that is not as it has to be
 */
record CampaignReport(
        CampaignSettings settings,
        List<OrderRun> runs,
        Map<String, Integer> kills,
        Map<String, Integer> struck,
        Map<String, Integer> effects,
        int notices,
        Duration took,
        List<String> findings) {

    void write() throws IOException {
        Files.createDirectories(settings.report().toAbsolutePath().getParent());
        Files.writeString(settings.report(), text());
    }

    String text() {
        var times = runs.stream().map(OrderRun::took).sorted().toList();
        var worst = runs.stream().max(Comparator.comparing(OrderRun::took)).orElseThrow();
        return """
                # Crash campaign, seed %d

                %d orders, %d kills, %d %% faults, two nodes on one PostgreSQL; %d s from the first start to the last look.
                Again: `./hostforge campaign --orders %d --kills %d --faults %d --seed %d`

                **%s**

                %s
                ## Kills and stops

                %s
                ## Faults that struck

                %s
                ## Made at the providers

                %s
                ## Orders

                From staff's first click to the end of the order: half within %d ms, the worst %d ms (%s).
                Staff had %d steps tried again, on both nodes at once each time.
                %d visitors followed on the other node than staff decided on.
                %d times a node took a notice of the bookkeeping, which sends each once.
                """.formatted(
                settings.seed(),
                settings.orders(),
                settings.kills(),
                settings.faults(),
                took.toSeconds(),
                settings.orders(),
                settings.kills(),
                settings.faults(),
                settings.seed(),
                findings.isEmpty()
                        ? "Nothing is lost, doubled, stuck or invoiced wrong; a replay of the log called nobody."
                        : findings.size() + " findings",
                findings.stream().map(finding -> "- " + finding + "\n").collect(Collectors.joining()),
                table(kills),
                table(struck),
                table(effects),
                times.get(times.size() / 2).toMillis(),
                worst.took().toMillis(),
                worst,
                runs.stream().mapToInt(OrderRun::retries).sum(),
                runs.stream().filter(run -> run.plan().followedElsewhere()).count(),
                notices);
    }

    private static String table(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> "| %s | %d |\n".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", "| | |\n| --- | ---: |\n", ""));
    }
}
