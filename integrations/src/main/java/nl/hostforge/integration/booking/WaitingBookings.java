package nl.hostforge.integration.booking;

import java.util.Map;
import nl.hostforge.integration.pace.WaitingWork;
import nl.hostforge.messages.customer.Provider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invoices and credit notes that we numbered, and payments from accounts, that the bookkeeping does not have yet. */
@Component
class WaitingBookings implements WaitingWork {
    private final JdbcClient database;

    WaitingBookings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> byProvider() {
        var waiting = database.sql(
                        "select count(*) from scheduled_tasks where task_name in ('booking', 'payment-booking', 'write-off-booking')"
                                + " and not picked")
                .query(Long.class)
                .single();
        return Map.of(Provider.MONEYBIRD.word(), waiting);
    }
}
