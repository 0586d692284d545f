package nl.hostforge.command.billing;

import java.util.Map;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Money that comes in is more than nothing; what goes out is no payment of an invoice. */
class AmountNotPositive extends DecisionRefused {
    AmountNotPositive(PaymentId payment) {
        super("amount-not-positive", "A payment is of more than nothing.", Map.of("payment", payment.value()));
    }
}
