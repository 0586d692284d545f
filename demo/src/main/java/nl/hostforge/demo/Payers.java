package nl.hostforge.demo;

import java.io.IOException;
import java.net.URI;

/** Pays invoices on the bookkeeping's own payment pages, whose address its mails carry. */
final class Payers {
    private static final String INVOICE = "/moneybird/api/v2/123/sales_invoices/%s.json";

    private final Line bookkeeping;

    /** @param sandbox to the sandbox */
    Payers(Line sandbox) {
        this.bookkeeping = sandbox.with("Authorization", "Bearer sandbox-token");
    }

    /** @param bookedId the bookkeeping's own id of the invoice */
    void pay(String bookedId) throws IOException, InterruptedException {
        var page = bookkeeping
                .get(INVOICE.formatted(bookedId))
                .expect(200)
                .path("payment_url")
                .asString();
        bookkeeping.press(URI.create(page).getPath());
    }
}
