package nl.hostforge.app.privacy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.hostforge.app.readmodel.ShownSoFar;
import nl.hostforge.app.roles.NodeRoles;
import nl.hostforge.app.roles.Role;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.identity.CustomerId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Repeats the erasures that a restored database does not know of, before anything is served, mailed or asked of a provider.
 * Their keys went before the vault was there to open anything; here the log learns of it, and what the read models had
 * opened before the back-up is waited for until it is gone.
 */
@Component
class RepeatedErasures {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedErasures.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int LOOKS_PER_NOTICE = 50;

    private final JdbcClient database;
    private final CommandGateway commands;
    private final ShownSoFar readModels;
    private final NodeRoles roles;

    RepeatedErasures(JdbcClient database, CommandGateway commands, ShownSoFar readModels, NodeRoles roles) {
        this.database = database;
        this.commands = commands;
        this.readModels = readModels;
        this.roles = roles;
    }

    /** Does so before it returns, however long the read models take. */
    void repeat() {
        var customers = unfinished();
        if (customers.isEmpty()) return;
        LOG.warn(
                "this database is from before {} erasures of the erasure list: they are repeated before anything is served",
                customers.size());
        if (roles.include(Role.COMMAND)) {
            customers.forEach(this::erase);
            until("the read models show it", readModels::showAllOfTheLog);
            customers.forEach(this::finish);
        } else until("another node repeated them", () -> unfinished().isEmpty());
        LOG.warn("the erasures were repeated");
    }

    private void erase(CustomerId customer) {
        try {
            commands.sendAndWait(new EraseCustomer(customer, null));
        } catch (AggregateNotFoundException fromBeforeTheyCame) {
            LOG.info("customer {} was erased, and is not in this log at all", customer);
        }
    }

    private void until(String what, java.util.function.BooleanSupplier done) {
        for (var look = 1; !done.getAsBoolean(); look++) {
            if (look % LOOKS_PER_NOTICE == 0) LOG.info("the start waits until {}", what);
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped before the erasures were repeated", stopping);
            }
        }
    }

    private List<CustomerId> unfinished() {
        return database.sql("select customer_id from erasure_to_repeat order by customer_id")
                .query((row, index) -> new CustomerId(row.getObject("customer_id", UUID.class)))
                .list();
    }

    private void finish(CustomerId customer) {
        database.sql("delete from erasure_to_repeat where customer_id = ?")
                .param(customer.value())
                .update();
    }
}
