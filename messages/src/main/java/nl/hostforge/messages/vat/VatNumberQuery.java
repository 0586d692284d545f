package nl.hostforge.messages.vat;

/** What can be asked about VAT numbers. */
public sealed interface VatNumberQuery {
    /**
     * What the EU's register says about a number at this moment: a {@link VatNumberAnswer}. A register that does not
     * answer makes it {@code UNVERIFIABLE}, never invalid; the query itself does not fail.
     *
     * @param vatNumber with its country's prefix; spaces, dots and dashes do not matter
     */
    record CheckVatNumber(String vatNumber) implements VatNumberQuery {
        /** The number is personal: a question does not print it. */
        @Override
        public String toString() {
            return "CheckVatNumber";
        }
    }
}
