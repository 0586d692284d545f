package nl.hostforge.query.tldprice;

import java.time.Instant;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPricePlanWithdrawn;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPricePlanned;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPriceSet;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldWithdrawn;
import nl.hostforge.query.priceplan.PlanColumn;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.readmodel.StoredJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies what happened to the price list into the line of the extension that it was about. */
class TldPriceProjection {
    private final JdbcClient database;
    private final String table;

    TldPriceProjection(JdbcClient database, String table) {
        this.database = database;
        this.table = table;
    }

    @EventHandler
    void on(TldPriceListEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        switch (event) {
            case TldPriceSet priced -> price(priced, version, at);
            case TldPricePlanned it -> plan(it, version, at);
            case TldPricePlanWithdrawn it -> change(it.tld(), version, at, PlanColumn.REMOVE + ",", it.from());
            case TldWithdrawn withdrawn -> withdraw(withdrawn, version, at);
        }
    }

    private void price(TldPriceSet event, long version, Instant at) {
        var prices = event.prices();
        database.sql("insert into " + table
                        + " (tld, currency, registration, transfer, renewal, offered, changed_at, version)"
                        + " values (?, ?, ?, ?, ?, true, ?, ?)"
                        + " on conflict (tld) do update set currency = excluded.currency,"
                        + " registration = excluded.registration, transfer = excluded.transfer,"
                        + " renewal = excluded.renewal, offered = true, changed_at = excluded.changed_at,"
                        + " version = excluded.version")
                .params(
                        event.tld().value(),
                        prices.registration().currency().getCurrencyCode(),
                        prices.registration().amount(),
                        prices.transfer().amount(),
                        prices.renewal().amount(),
                        java.sql.Timestamp.from(at),
                        version)
                .update();
        change(event.tld(), version, at, PlanColumn.REMOVE_UNTIL + ",", BillingCycle.dayOf(at));
    }

    private void plan(TldPricePlanned event, long version, Instant at) {
        var planned = event.planned();
        change(event.tld(), version, at, PlanColumn.ADD + ",", planned.from(), StoredJson.write(planned));
    }

    private void withdraw(TldWithdrawn event, long version, Instant at) {
        change(event.tld(), version, at, "offered = false, planned = '[]',");
    }

    /** @param columns the assignments, ending in a comma */
    private void change(Tld tld, long version, Instant at, String columns, Object... values) {
        var changed = database.sql("update " + table + " set " + columns + " changed_at = ?, version = ? where tld = ?")
                .params(values)
                .params(java.sql.Timestamp.from(at), version, tld.value())
                .update();
        if (changed == 0) throw new RowMissing(table, tld.value());
    }
}
