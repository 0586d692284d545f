package nl.hostforge.messages.vat;

/** Which rule of VAT law applies to a sale by a Dutch seller of hosting and domain names (electronic services). */
public enum VatCase {
    /** Customer in the Netherlands: Dutch VAT (art. 9 Wet OB 1968). */
    DOMESTIC,
    /** Business elsewhere in the EU with a validated number: it accounts for the VAT itself (art. 44 and 196 Directive 2006/112). */
    REVERSE_CHARGE,
    /** Consumer elsewhere in the EU, declared through the One Stop Shop: that country's VAT (art. 58 and 369a ff.). */
    OSS,
    /** Consumer elsewhere in the EU while such sales stay below EUR 10,000 a year: Dutch VAT (art. 59c). */
    DOMESTIC_BELOW_OSS_THRESHOLD,
    /** Customer outside the EU: outside the scope of EU VAT (art. 44, 58 and 59). */
    OUTSIDE_EU;

    /** @return whether the sale is to a consumer elsewhere in the EU, and so counts towards the threshold (art. 59c) */
    public boolean isToConsumerElsewhere() {
        return this == OSS || this == DOMESTIC_BELOW_OSS_THRESHOLD;
    }
}
