package nl.hostforge.api.consistency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param waitAtMost how long an answer waits for the read model to show what was just done */
@ConfigurationProperties("hostforge.projection")
record ConsistencySettings(@DefaultValue("2s") Duration waitAtMost) {}
