package nl.hostforge.auditor;

import java.nio.file.Path;

/** Prints what an exported log comes to. */
public final class Auditor {
    private Auditor() {}

    /** @param arguments the file that {@code ./hostforge export-log} wrote */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("say which file: the one that ./hostforge export-log wrote");
            System.exit(2);
        }
        var books = Recalculation.of(Path.of(arguments[0]));
        books.sold()
                .forEach((rate, sold) -> System.out.printf("%-20s net %12s VAT %12s%n", rate, sold.net(), sold.vat()));
        books.receivable().forEach((invoice, open) -> System.out.printf("%s open %12s%n", invoice, open));
        System.out.printf("bank %12s, of which customers' own %12s%n", books.bank(), books.balances());
    }
}
