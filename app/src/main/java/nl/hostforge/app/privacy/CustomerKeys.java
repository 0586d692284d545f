package nl.hostforge.app.privacy;

import java.time.Instant;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderCompleted;
import nl.hostforge.messages.customer.CustomerEvent.FiscalRetentionEnded;
import nl.hostforge.messages.privacy.FiscalKey;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.saga.buyer.InvoiceBuyers;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * Destroys keys when their time has come. Handled in the order in which it happened to each customer, together with what
 * still needs the contact key; each event may come again.
 */
@Component
@ProcessingGroup(InvoiceBuyers.PROCESSOR)
class CustomerKeys {
    private final PersonalKeys keys;
    private final ErasureList erasures;

    CustomerKeys(PersonalKeys keys, ErasureList erasures) {
        this.keys = keys;
        this.erasures = erasures;
    }

    /** The list first: once the key is gone, nothing else would tell a restored database. */
    @EventHandler
    void on(CustomerErased event, @Timestamp Instant at) {
        erasures.add(event.customerId(), at);
        keys.destroy(KeyRef.contact(event.customerId()));
    }

    /** What the provider said until it had forgotten has served its time. */
    @EventHandler
    void on(CustomerErasureAtProviderCompleted event) {
        for (var round = 1; round <= event.round(); round++)
            keys.destroy(KeyRef.erasure(event.customerId(), event.provider().word(), round));
    }

    @EventHandler
    void on(FiscalRetentionEnded event) {
        keys.destroy(new FiscalKey(event.customerId(), event.fiscalYear(), event.oneStopShop()).ref());
    }
}
