package nl.hostforge.query.ledger;

import static nl.hostforge.query.ledger.Figures.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.messages.ledger.VatBox;
import nl.hostforge.messages.ledger.VatReturn;
import nl.hostforge.messages.ledger.VatReturn.Box;
import nl.hostforge.messages.ledger.VatReturn.Declared;
import nl.hostforge.messages.ledger.VatReturn.Icp;
import nl.hostforge.messages.ledger.VatReturn.Oss;
import nl.hostforge.messages.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sums up what documents of a period declare. All prices are in euros, which is what the law has VAT told in; an amount of
 * another currency is in no return.
 */
@Component
class VatFigures {
    private static final String DOCUMENTS = " from ledger_line where account_kind in ('REVENUE', 'DEFERRED_REVENUE',"
            + " 'VAT_PAYABLE') and kind in ('INVOICE', 'CREDIT_NOTE') and currency = 'EUR'"
            + " and effective_on >= ? and effective_on < ?";
    private static final String NET =
            "coalesce(sum(credit - debit) filter (where account_kind <> 'VAT_PAYABLE'), 0.00) as net";
    private static final String VAT =
            "coalesce(sum(credit - debit) filter (where account_kind = 'VAT_PAYABLE'), 0.00) as vat";
    private static final String RATES = "select vat_box, vat_country, vat_rate, 'EUR' as currency, " + NET + ", " + VAT
            + DOCUMENTS + " group by vat_box, vat_country, vat_rate order by vat_box, vat_country, vat_rate";
    private static final String BUYERS = "select b.vat_number, l.vat_country, 'EUR' as currency,"
            + " sum(l.net) as net from (select invoice_id, vat_country, " + NET + DOCUMENTS
            + " and vat_box = 'BOX_3B' group by invoice_id, vat_country) l left join ledger_buyer b"
            + " on b.invoice_id = l.invoice_id group by 1, 2 order by 1 nulls last, 2";

    private final JdbcClient database;

    VatFigures(JdbcClient database) {
        this.database = database;
    }

    /** What was sold under one rate of one country. */
    private record Rated(VatBox box, String country, BigDecimal rate, Money net, Money vat) {
        Rated plus(Rated other) {
            return new Rated(box, country, rate, net.plus(other.net), vat.plus(other.vat));
        }
    }

    VatReturn of(ReportPeriod period) {
        var rated = rated(period);
        var boxes = new ArrayList<Box>();
        var due = Money.noEuro();
        for (var box : VatBox.values()) {
            if (box == VatBox.OSS || box == VatBox.OUTSIDE_SCOPE) continue;
            var sum = rated.stream().filter(one -> one.box() == box).reduce(Rated::plus);
            if (sum.isEmpty()) continue;
            boxes.add(new Box(
                    box, Declared.of(sum.get().net()), Declared.of(sum.get().vat())));
            due = due.plus(sum.get().vat());
        }
        return new VatReturn(period, boxes, Declared.of(due), icp(period), oss(rated), outsideScope(rated));
    }

    private List<Rated> rated(ReportPeriod period) {
        return database.sql(RATES)
                .params(period.from(), period.until())
                .query((row, index) -> new Rated(
                        VatBox.valueOf(row.getString("vat_box")),
                        row.getString("vat_country"),
                        row.getBigDecimal("vat_rate"),
                        amount(row, "net"),
                        amount(row, "vat")))
                .list();
    }

    private List<Icp> icp(ReportPeriod period) {
        return database.sql(BUYERS)
                .params(period.from(), period.until())
                .query((row, index) ->
                        new Icp(row.getString("vat_number"), row.getString("vat_country"), amount(row, "net")))
                .list();
    }

    private static List<Oss> oss(List<Rated> rated) {
        return rated.stream()
                .filter(one -> one.box() == VatBox.OSS)
                .map(one -> new Oss(one.country(), plain(one.rate()), one.net(), one.vat()))
                .toList();
    }

    /** The column holds as many decimals as any rate needs. */
    private static BigDecimal plain(BigDecimal rate) {
        return new BigDecimal(rate.stripTrailingZeros().toPlainString());
    }

    private static Money outsideScope(List<Rated> rated) {
        return rated.stream()
                .filter(one -> one.box() == VatBox.OUTSIDE_SCOPE)
                .map(Rated::net)
                .reduce(Money::plus)
                .orElse(null);
    }
}
