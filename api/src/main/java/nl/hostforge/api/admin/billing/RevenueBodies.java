package nl.hostforge.api.admin.billing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.hostforge.api.money.SignedAmount;
import nl.hostforge.messages.billing.InvoiceSum;
import nl.hostforge.messages.billing.Revenue;
import nl.hostforge.messages.billing.RevenueInCurrency;

/** What staff gets about revenue. */
final class RevenueBodies {
    private RevenueBodies() {}

    /** A month beside the one before; a currency in which nothing was issued or credited is absent. */
    record RevenueBody(MonthBody month, MonthBody monthBefore) {
        static RevenueBody of(Revenue revenue) {
            return new RevenueBody(
                    new MonthBody(revenue.month().toString(), currencies(revenue.ofMonth())),
                    new MonthBody(revenue.month().minusMonths(1).toString(), currencies(revenue.ofMonthBefore())));
        }
    }

    /** The revenue of one month, by currency. */
    record MonthBody(@Schema(example = "2026-11") String month, List<CurrencyBody> currencies) {}

    /**
     * The revenue in one currency: what was issued less what was credited, and both of these.
     *
     * @param net without VAT
     */
    record CurrencyBody(
            @Schema(example = "EUR") String currency,
            SignedAmount net,
            SignedAmount vat,
            SignedAmount gross,
            SumBody issued,
            SumBody credited) {
        static CurrencyBody of(RevenueInCurrency revenue) {
            return new CurrencyBody(
                    revenue.net().currency().getCurrencyCode(),
                    SignedAmount.of(revenue.net()),
                    SignedAmount.of(revenue.vat()),
                    SignedAmount.of(revenue.gross()),
                    SumBody.of(revenue.issued()),
                    SumBody.of(revenue.credited()));
        }
    }

    /** What several invoices come to, and how many they are. */
    record SumBody(long invoices, SignedAmount net, SignedAmount vat, SignedAmount gross) {
        static SumBody of(InvoiceSum sum) {
            return new SumBody(
                    sum.invoices(),
                    SignedAmount.of(sum.net()),
                    SignedAmount.of(sum.vat()),
                    SignedAmount.of(sum.gross()));
        }
    }

    private static List<CurrencyBody> currencies(List<RevenueInCurrency> revenue) {
        return revenue.stream().map(CurrencyBody::of).toList();
    }
}
