package nl.hostforge.query.ledger;

import java.math.BigDecimal;
import nl.hostforge.messages.ledger.VatBox;
import nl.hostforge.messages.vat.VatDecision;

/** Where a sale is declared, by the decision that it was invoiced under. */
final class VatBoxes {
    private static final BigDecimal HIGH = new BigDecimal("21"); // art. 9(1) Wet OB, since 2012-10-01
    private static final BigDecimal LOW = new BigDecimal("9"); // art. 9(2)(a) Wet OB, since 2019-01-01

    private VatBoxes() {}

    static VatBox of(VatDecision decision) {
        return switch (decision.vatCase()) {
            case DOMESTIC, DOMESTIC_BELOW_OSS_THRESHOLD -> ofDutchRate(decision.ratePercent());
            case REVERSE_CHARGE -> VatBox.BOX_3B;
            case OSS -> VatBox.OSS;
            case OUTSIDE_EU -> VatBox.OUTSIDE_SCOPE;
        };
    }

    private static VatBox ofDutchRate(BigDecimal rate) {
        if (rate.compareTo(HIGH) == 0) return VatBox.BOX_1A;
        if (rate.compareTo(LOW) == 0) return VatBox.BOX_1B;
        return rate.signum() == 0 ? VatBox.BOX_1E : VatBox.BOX_1C;
    }
}
