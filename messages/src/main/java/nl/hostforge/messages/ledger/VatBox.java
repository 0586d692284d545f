package nl.hostforge.messages.ledger;

/** Where a sale is declared: a box (rubriek) of the Dutch VAT return, the One Stop Shop, or nowhere. */
public enum VatBox {
    /** Supplies at the high rate. */
    BOX_1A("1a"),
    /** Supplies at the low rate. */
    BOX_1B("1b"),
    /** Supplies at other rates, but none. */
    BOX_1C("1c"),
    /** Supplies in the Netherlands that bear no VAT. */
    BOX_1E("1e"),
    /** Services to businesses elsewhere in the EU, which account for the VAT themselves; listed per VAT number too. */
    BOX_3B("3b"),
    /** Another member state's VAT: a return of its own, per country and rate. */
    OSS("oss"),
    /** Outside the scope of EU VAT: in no return. */
    OUTSIDE_SCOPE("none");

    private final String code;

    VatBox(String code) {
        this.code = code;
    }

    /** @return as the return names it, for instance {@code 1a}; {@code oss} and {@code none} are not boxes of it */
    public String code() {
        return code;
    }
}
