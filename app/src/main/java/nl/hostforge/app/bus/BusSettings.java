package nl.hostforge.app.bus;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param commandsAtATime how many commands a node handles at a time; each holds one database connection meanwhile */
@ConfigurationProperties("hostforge.bus")
public record BusSettings(@DefaultValue("12") int commandsAtATime) {}
