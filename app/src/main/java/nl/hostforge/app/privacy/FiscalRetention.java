package nl.hostforge.app.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.hostforge.messages.customer.CustomerCommand.EndFiscalRetention;
import nl.hostforge.messages.privacy.FiscalKey;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends the retention of every fiscal year whose time is over, of each customer, erased or not: what no law makes us keep any
 * more goes (art. 5(1)(e) GDPR). It may run at any time and as often as it likes.
 */
@Component
class FiscalRetention {
    private static final Logger LOG = LoggerFactory.getLogger(FiscalRetention.class);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final KeyTable table;
    private final CommandGateway commands;
    private final PrivacySettings settings;
    private final Clock clock;

    FiscalRetention(KeyTable table, CommandGateway commands, PrivacySettings settings, Clock clock) {
        this.table = table;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    void endWhatIsOver() {
        var today = LocalDate.ofInstant(clock.instant(), AMSTERDAM);
        for (var key : table.fiscalKeys()) if (!today.isBefore(firstDayWithout(key))) end(key);
    }

    private LocalDate firstDayWithout(FiscalKey key) {
        var years = key.oneStopShop() ? settings.oneStopShopYears() : settings.retentionYears();
        return LocalDate.of(key.fiscalYear() + 1 + years, 1, 1);
    }

    private void end(FiscalKey key) {
        try {
            commands.sendAndWait(new EndFiscalRetention(key.customer(), key.fiscalYear(), key.oneStopShop()));
        } catch (AggregateNotFoundException | CommandExecutionException refused) {
            LOG.warn("the retention of {} could not be ended; it is tried again tomorrow", key.ref());
        }
    }
}
