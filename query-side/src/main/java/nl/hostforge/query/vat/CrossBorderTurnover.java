package nl.hostforge.query.vat;

import java.time.LocalDate;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.CrossBorderSalesEvent.CrossBorderSaleCounted;
import nl.hostforge.messages.vat.CrossBorderSalesEvent.OssThresholdCrossed;
import nl.hostforge.messages.vat.CrossBorderSalesId;
import nl.hostforge.messages.vat.OssThreshold;
import nl.hostforge.messages.vat.VatQuery.FindOssThreshold;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * The running total of sales to consumers elsewhere in the EU. The last event of a year's stream tells all of it, so that
 * it is read from the log itself, and nobody decides on a read model that lags.
 */
@Component
class CrossBorderTurnover implements OssObligation {
    private final EventStore log;
    private final VatSettings settings;

    CrossBorderTurnover(EventStore log, VatSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    /** @param crossedOn null where the threshold was not crossed */
    private record Year(Money total, LocalDate crossedOn) {
        static final Year EMPTY = new Year(Money.noEuro(), null);
    }

    @Override
    public boolean holdsFor(LocalDate on, Money net) {
        var year = read(on.getYear());
        if (year.crossedOn() != null || read(on.getYear() - 1).crossedOn() != null) return true;
        return net != null && year.total().plus(net).exceeds(OssThreshold.LIMIT);
    }

    @QueryHandler
    OssThreshold answer(FindOssThreshold query) {
        var year = read(query.year());
        var before = read(query.year() - 1);
        return new OssThreshold(
                query.year(),
                OssThreshold.LIMIT,
                year.total(),
                before.total(),
                year.crossedOn(),
                before.crossedOn() != null,
                settings.ossRegistered());
    }

    private Year read(int year) {
        var stream = CrossBorderSalesId.of(year).toString();
        return log.lastSequenceNumberFor(stream)
                .map(last -> log.readEvents(stream, last).next().getPayload())
                .map(CrossBorderTurnover::of)
                .orElse(Year.EMPTY);
    }

    private static Year of(Object last) {
        return switch (last) {
            case CrossBorderSaleCounted it -> new Year(it.total(), null);
            case OssThresholdCrossed it -> new Year(it.total(), it.date());
            default -> throw new IllegalStateException(last.getClass().getName() + " is no news of cross-border sales");
        };
    }
}
