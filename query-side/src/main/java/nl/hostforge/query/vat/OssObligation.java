package nl.hostforge.query.vat;

import java.time.LocalDate;
import nl.hostforge.messages.money.Money;

/** Whether sales to consumers elsewhere in the EU have to bear their countries' VAT (art. 59c Directive 2006/112). */
@FunctionalInterface
interface OssObligation {
    /**
     * @param on the day of a sale, in Europe/Amsterdam
     * @param net what it comes to, without VAT; null while unknown, which counts as nothing
     * @return whether the threshold was crossed this year or the last, or is crossed by this sale
     */
    boolean holdsFor(LocalDate on, Money net);
}
