package nl.hostforge.command.snapshot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param everyEvents how many events are read at most before the aggregate's next snapshot is taken */
@ConfigurationProperties("hostforge.snapshot")
record SnapshotSettings(@DefaultValue("50") int everyEvents) {}
