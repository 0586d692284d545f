package nl.hostforge.query.timeline;

import java.time.Instant;
import nl.hostforge.messages.account.AccountEvent;
import nl.hostforge.messages.account.AccountEvent.AccountCredited;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.AccountSpent;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;

/** Tells the events of a customer's account one after the other. */
final class AccountFold implements Fold<AccountEvent> {
    private final Wording wording;

    AccountFold(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Told tell(AccountEvent event, Instant at) {
        var telling = new Telling(wording);
        switch (event) {
            case PaymentTaken it ->
                telling.fact("payment", it.paymentId())
                        .fact("amount", wording.money(it.amount()))
                        .fact("receivedOn", it.receivedOn());
            case PaymentUndone it -> telling.fact("payment", it.paymentId()).fact("amount", wording.money(it.amount()));
            case AccountCredited it ->
                telling.fact("invoice", it.invoiceId()).fact("amount", wording.money(it.amount()));
            case AccountSpent it ->
                telling.fact("invoice", it.invoiceId())
                        .fact("payment", it.paymentId())
                        .fact("amount", wording.money(it.amount()));
            case AccountRefunded it ->
                telling.fact("refund", it.refundId())
                        .fact("amount", wording.money(it.amount()))
                        .fact("refundedOn", it.refundedOn());
        }
        return telling.fact("balance", wording.money(event.balance())).of(event.getClass());
    }
}
