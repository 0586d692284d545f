package nl.hostforge.query.tldprice;

import java.time.Instant;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPriceSet;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldWithdrawn;
import nl.hostforge.query.readmodel.RowMissing;
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
    }

    private void withdraw(TldWithdrawn event, long version, Instant at) {
        var changed = database.sql(
                        "update " + table + " set offered = false, changed_at = ?, version = ? where tld = ?")
                .params(java.sql.Timestamp.from(at), version, event.tld().value())
                .update();
        if (changed == 0) throw new RowMissing(table, event.tld().value());
    }
}
