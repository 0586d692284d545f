package nl.hostforge.command.snapshot;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes a snapshot of an aggregate that names this trigger whenever loading it has read so many events. Such an aggregate
 * is stored under a stable name with a revision, which changes with its fields: a snapshot of another revision is passed
 * over. Nothing in it is personal, since no aggregate keeps what is sealed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SnapshotSettings.class)
public class GrowingStreams {
    public static final String TRIGGER = "growingStreams";

    @Bean(TRIGGER)
    SnapshotTriggerDefinition trigger(Snapshotter snapshotter, SnapshotSettings settings) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, settings.everyEvents());
    }
}
