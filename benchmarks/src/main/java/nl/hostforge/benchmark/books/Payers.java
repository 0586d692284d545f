package nl.hostforge.benchmark.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.CreditedLine;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Customers who get invoices: of twenty, one pays nothing, one a part, one too much, one has a part credited, and the
 * others pay what they owe.
 */
final class Payers {
    private static final int AT_A_TIME = 100;
    private static final int NOTHING = 0;
    private static final int A_PART = 1;
    private static final int TOO_MUCH = 2;
    private static final int CREDITED = 3;
    private static final int KINDS = 20;

    private final Node node;
    private int count;

    Payers(Node node) {
        this.node = node;
    }

    /** @param day on which the invoices were issued, and are paid */
    void pay(LocalDate day) {
        var commands = new ArrayList<>();
        for (var invoice : issuedOn(day)) command(invoice, day, count++ % KINDS, commands);
        for (var from = 0; from < commands.size(); from += AT_A_TIME)
            CompletableFuture.allOf(commands.subList(from, Math.min(commands.size(), from + AT_A_TIME)).stream()
                            .map(node.commands()::send)
                            .toArray(CompletableFuture[]::new))
                    .join();
    }

    private static void command(Owed invoice, LocalDate day, int kind, List<Object> commands) {
        switch (kind) {
            case NOTHING -> {}
            case A_PART -> commands.add(payment(invoice, day, Money.euro("5.00"), Money.euro("5.00")));
            case TOO_MUCH ->
                commands.add(payment(invoice, day, invoice.open().plus(Money.euro("1.00")), invoice.open()));
            case CREDITED ->
                commands.add(new CreditInvoice(
                        invoice.id(), "once", day, "te veel", List.of(new CreditedLine(1, Money.euro("1.00"))), null));
            default -> commands.add(payment(invoice, day, invoice.open(), invoice.open()));
        }
    }

    private static TakePayment payment(Owed invoice, LocalDate day, Money amount, Money share) {
        return new TakePayment(
                invoice.customerId(),
                new PaymentId("transfer-" + invoice.number()),
                amount,
                day,
                List.of(new PaymentShare(invoice.id(), share)));
    }

    private List<Owed> issuedOn(LocalDate day) {
        return node.bean(JdbcClient.class)
                .sql(
                        "select id, customer_id, number, open from invoice where issued_on = ? and open > 0 order by number")
                .param(day)
                .query((row, index) -> new Owed(
                        InvoiceId.of(row.getString("id")),
                        CustomerId.of(row.getString("customer_id")),
                        row.getString("number"),
                        Money.euro(row.getBigDecimal("open"))))
                .list();
    }

    private record Owed(InvoiceId id, CustomerId customerId, String number, Money open) {}
}
