package nl.hostforge.command.numberseries;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often a series of numbers is photographed, so that the ten thousandth order is placed as fast as the first. */
@Configuration
class NumberSeriesSnapshots {
    static final String TRIGGER = "numberSeriesSnapshots";

    private static final int EVENTS_BETWEEN = 200;

    @Bean(TRIGGER)
    SnapshotTriggerDefinition trigger(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN);
    }
}
