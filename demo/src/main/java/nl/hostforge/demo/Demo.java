package nl.hostforge.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code demo <address of HostForge> <address of the sandbox> [--panel-away]} or {@code demo <address of HostForge> <address
 * of the sandbox> --months <how many> <address of the operators' port>}, with the first admin's credentials in
 * {@code HOSTFORGE_ADMIN_EMAIL} and {@code HOSTFORGE_ADMIN_PASSWORD}. Ends with 0 if all is as the table says, with 1 and
 * a list if it is not, with 2 if it cannot be tried.
 */
final class Demo {
    private static final int DEFAULT_WIDTH = 160;
    private static final String USAGE =
            "demo <address of HostForge> <address of the sandbox> [--panel-away | --months <how many> <address of the"
                    + " operators' port>], with HOSTFORGE_ADMIN_EMAIL and HOSTFORGE_ADMIN_PASSWORD set";

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var email = System.getenv("HOSTFORGE_ADMIN_EMAIL");
        var password = System.getenv("HOSTFORGE_ADMIN_PASSWORD");
        var panelAway = arguments.length == 3 && arguments[2].equals("--panel-away");
        var months = arguments.length == 5 && arguments[2].equals("--months") && arguments[3].matches("\\d{1,3}");
        if (arguments.length != 2 && !panelAway && !months || email == null || password == null) {
            out.println(USAGE);
            System.exit(2);
        }
        try {
            if (months) {
                var place = new BusinessRun.Place(arguments[0], arguments[4], arguments[1], email, password);
                System.exit(business(out, Integer.parseInt(arguments[3]), place));
            }
            var board = new Board(out, isTerminal(), width());
            System.exit(report(
                    out,
                    "All " + OrderTable.read().orders().size() + " orders came out as the table says.",
                    DemoRun.against(arguments[0], arguments[1], email, password, board, panelAway)));
        } catch (IOException | RuntimeException failure) {
            out.println("The demo could not go on: " + failure);
            System.exit(2);
        }
    }

    private static int business(PrintStream out, int months, BusinessRun.Place place)
            throws IOException, InterruptedException {
        var table = BusinessTable.read();
        var plan = table.of(months);
        if (plan.isEmpty()) {
            out.println("There are figures to compare with for so many months: "
                    + table.runs().stream()
                            .map(run -> Integer.toString(run.months()))
                            .collect(Collectors.joining(", ")));
            return 2;
        }
        return report(
                out,
                months + " months came out as the table says, to the cent.",
                BusinessRun.against(table, plan.get(), place, out));
    }

    private static int report(PrintStream out, String allWell, List<String> differences) {
        out.println();
        if (differences.isEmpty()) {
            out.println(allWell);
            return 0;
        }
        out.println(differences.size() + " differences from the table:");
        differences.forEach(difference -> out.println("  " + difference));
        return 1;
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private static int width() {
        var columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}
