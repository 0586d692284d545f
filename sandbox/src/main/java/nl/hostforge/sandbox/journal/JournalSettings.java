package nl.hostforge.sandbox.journal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sandbox keeps its memory.
 *
 * @param data folder of the journal file; created when absent
 */
@ConfigurationProperties("sandbox")
public record JournalSettings(@DefaultValue("data/sandbox") Path data) {}
