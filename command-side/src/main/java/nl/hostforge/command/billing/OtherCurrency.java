package nl.hostforge.command.billing;

import java.util.Map;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** An invoice is paid in its own currency; nobody told at which rate another one counts. */
class OtherCurrency extends DecisionRefused {
    OtherCurrency(PaymentId payment) {
        super("other-currency", "A payment is in the currency of its invoice.", Map.of("payment", payment.value()));
    }
}
