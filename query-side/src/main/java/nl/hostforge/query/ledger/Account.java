package nl.hostforge.query.ledger;

import java.math.BigDecimal;
import java.util.Locale;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.ledger.AccountKind;
import nl.hostforge.messages.ledger.VatBox;
import nl.hostforge.messages.vat.VatDecision;

/**
 * An account of the ledger.
 *
 * @param part which of several of its kind; null where there is one
 */
record Account(AccountKind kind, String part) {
    static final Account RECEIVABLE = new Account(AccountKind.RECEIVABLE, null);
    static final Account BANK = new Account(AccountKind.BANK, null);
    static final Account CREDIT_BALANCES = new Account(AccountKind.CREDIT_BALANCES, null);
    static final Account BAD_DEBT = new Account(AccountKind.BAD_DEBT, null);
    static final Account BOOKKEEPING_DIFFERENCE = new Account(AccountKind.BOOKKEEPING_DIFFERENCE, null);

    static Account revenue(ProductGroup group) {
        return new Account(AccountKind.REVENUE, kebab(group));
    }

    static Account deferred(ProductGroup group) {
        return new Account(AccountKind.DEFERRED_REVENUE, kebab(group));
    }

    /** Each box of the return has an account; of the One Stop Shop each country and rate has one. */
    static Account vat(VatDecision decision) {
        var box = VatBoxes.of(decision);
        var part = box == VatBox.OSS
                ? box.code() + "/" + decision.country() + "/" + plain(decision.ratePercent())
                : box.code();
        return new Account(AccountKind.VAT_PAYABLE, part);
    }

    /** @return for instance {@code receivable} or {@code vat-payable/oss/DE/19} */
    String code() {
        return part == null ? kebab(kind) : kebab(kind) + "/" + part;
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
