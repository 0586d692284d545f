package nl.hostforge.messages.vat;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Which VAT a sale bears, and why. One decision covers a whole order: all that we sell bears the standard rate.
 *
 * @param vatCase the rule that applies
 * @param categoryCode VAT category (EN 16931, BT-151; code list UNCL 5305): {@code S} standard rate, {@code AE} reverse
 *     charge, {@code O} outside the scope
 * @param ratePercent in percent: 21 means 21 %
 * @param country whose VAT it is (ISO 3166-1 alpha-2)
 * @param legalWordingKey key of the sentence that the invoice has to bear; null where none is required
 * @param evidence what the decision rests on, for instance {@code billingCountry} or {@code viesConsultation}; never a
 *     name, an address or a VAT number
 */
public record VatDecision(
        VatCase vatCase,
        String categoryCode,
        BigDecimal ratePercent,
        String country,
        String legalWordingKey,
        Map<String, String> evidence) {}
