package nl.hostforge.app.crash;

import java.io.IOException;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Customers who pay at the bookkeeping's own page, and what staff is shown of it. */
final class Payer {
    private final Clicks clicks;
    private final SandboxControl bookkeeping;

    Payer(Clicks clicks, SandboxControl bookkeeping) {
        this.clicks = clicks;
        this.bookkeeping = bookkeeping;
    }

    /** Pays what is open of the order's invoice, which changes nothing a second time. Faults strike payers too. */
    void pay(String orderId) throws IOException, InterruptedException {
        for (var invoice : bookkeeping.state("moneybird").path("salesInvoices"))
            if (invoice.path("reference").asString("").contains(orderId)
                    && invoice.path("originalSalesInvoiceId").asString("").isEmpty()) payOnline(invoice);
    }

    private void payOnline(JsonNode invoice) throws InterruptedException {
        try {
            bookkeeping.payOnline(invoice.path("id").asString());
        } catch (IOException | JacksonException noPage) {
            // they try again
        }
    }

    /** @return whether staff sees that nothing is open of the order's invoice */
    boolean isPaid(String orderId) throws InterruptedException {
        var invoice = InvoiceId.ofOrder(OrderId.of(orderId));
        return clicks.untilAnswered(0, shop -> shop.asAdmin("GET", "/api/admin/invoices/" + invoice, null))
                .text("/payment")
                .equals("PAID");
    }
}
