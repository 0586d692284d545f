package nl.hostforge.messages.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import nl.hostforge.messages.money.Money;

/**
 * What our sales come to in the VAT return of a period, and in the lists beside it. What we bought is not known here. An
 * invoice or credit note counts by its date.
 *
 * @param boxes in the order of the return; a box with nothing in it is absent
 * @param due VAT of all boxes together (5a); the One Stop Shop is not part of it
 * @param icp services to businesses elsewhere in the EU, by VAT number; their sum is box 3b
 * @param oss by country and rate
 * @param outsideScope net of what is in no return; null where there is nothing
 */
public record VatReturn(
        ReportPeriod period, List<Box> boxes, Declared due, List<Icp> icp, List<Oss> oss, Money outsideScope) {
    /**
     * An exact amount beside the whole euros that may be declared of it.
     *
     * @param whole rounded down, which is in one's own favour for what is due
     */
    public record Declared(Money exact, BigInteger whole) {
        public static Declared of(Money exact) {
            return new Declared(
                    exact, exact.amount().setScale(0, RoundingMode.FLOOR).toBigIntegerExact());
        }
    }

    /** One box of the return. */
    public record Box(VatBox box, Declared net, Declared vat) {}

    /**
     * What a business elsewhere in the EU bought.
     *
     * @param vatNumber null where it was erased or never told
     */
    public record Icp(String vatNumber, String country, Money net) {}

    /** What consumers of a member state bought at one rate, and its VAT. */
    public record Oss(String country, BigDecimal ratePercent, Money net, Money vat) {}
}
