package nl.hostforge.sandbox.openprovider;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one order cost. Two charges for one order are the proof that it was carried out twice.
 *
 * @param amount euros without VAT
 * @param state {@code RESERVED} while the registry has not finished, then {@code PAID} or {@code RETURNED}
 */
record Charge(long id, Instant at, long domainId, String domain, String operation, BigDecimal amount, String state) {

    Charge now(String other) {
        return new Charge(id, at, domainId, domain, operation, amount, other);
    }
}
