package nl.hostforge.saga.account;

import nl.hostforge.messages.account.AccountCommand.CreditAccount;
import nl.hostforge.messages.account.AccountEvent.AccountSpent;
import nl.hostforge.messages.account.AccountQuery.FindSpending;
import nl.hostforge.messages.account.CreditKey;
import nl.hostforge.messages.account.Spending;
import nl.hostforge.messages.billing.InvoiceCommand.RegisterAccountPayment;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts what an invoice has too much on its customer's account, and pays invoices from there. An invoice takes what is open at
 * most; the rest, or all where it takes nothing, goes back to the account. What went back once is settled: told again, it is
 * not offered to the invoice again, which may have been opened since.
 */
@Component
@ProcessingGroup(AccountMoney.PROCESSOR)
public class AccountMoney {
    /** Name of the event processor that carries the money. */
    public static final String PROCESSOR = "account-money";

    private static final Logger LOG = LoggerFactory.getLogger(AccountMoney.class);

    private final QueryGateway queries;
    private final CommandGateway commands;

    AccountMoney(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @EventHandler
    void on(InvoiceSurplusCredited event, @SequenceNumber long sequence) {
        commands.sendAndWait(new CreditAccount(
                event.customerId(),
                event.invoiceId(),
                CreditKey.ofSurplus(event.invoiceId(), sequence),
                event.amount()));
    }

    @EventHandler
    void on(AccountSpent event) {
        var spending = queries.query(
                        new FindSpending(event.customerId(), event.invoiceId(), event.paymentId()), Spending.class)
                .join();
        if (spending.isGivenBack()) return;
        var rest = event.amount().minus(pay(event, spending));
        if (rest.isPositive())
            commands.sendAndWait(new CreditAccount(
                    event.customerId(),
                    event.invoiceId(),
                    CreditKey.ofRest(event.invoiceId(), event.paymentId()),
                    rest));
    }

    private Money pay(AccountSpent event, Spending spending) {
        try {
            return commands.sendAndWait(new RegisterAccountPayment(
                    event.invoiceId(), event.customerId(), event.paymentId(), event.amount(), spending.receivedOn()));
        } catch (CommandExecutionException failure) {
            var refusal = failure.<Refusal>getDetails().orElseThrow(() -> failure);
            LOG.warn("invoice {} takes no payment from the account: {}", event.invoiceId(), refusal.code());
            return event.amount().minus(event.amount());
        }
    }
}
