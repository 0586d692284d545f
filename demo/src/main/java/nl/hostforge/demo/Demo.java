package nl.hostforge.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code demo <address of HostForge> <address of the sandbox> [--panel-away]}, with the first admin's credentials in
 * {@code HOSTFORGE_ADMIN_EMAIL} and {@code HOSTFORGE_ADMIN_PASSWORD}. Ends with 0 if all is as the table says, with 1 and
 * a list if it is not, with 2 if it cannot be tried.
 */
final class Demo {
    private static final int DEFAULT_WIDTH = 160;

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var email = System.getenv("HOSTFORGE_ADMIN_EMAIL");
        var password = System.getenv("HOSTFORGE_ADMIN_PASSWORD");
        var panelAway = arguments.length == 3 && arguments[2].equals("--panel-away");
        if (arguments.length != 2 && !panelAway || email == null || password == null) {
            out.println(
                    "demo <address of HostForge> <address of the sandbox> [--panel-away], with HOSTFORGE_ADMIN_EMAIL"
                            + " and HOSTFORGE_ADMIN_PASSWORD set");
            System.exit(2);
        }
        try {
            var board = new Board(out, isTerminal(), width());
            System.exit(report(out, DemoRun.against(arguments[0], arguments[1], email, password, board, panelAway)));
        } catch (IOException | RuntimeException failure) {
            out.println("The demo could not go on: " + failure);
            System.exit(2);
        }
    }

    private static int report(PrintStream out, List<String> differences) {
        out.println();
        if (differences.isEmpty()) {
            out.println("All " + OrderTable.read().orders().size() + " orders came out as the table says.");
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
