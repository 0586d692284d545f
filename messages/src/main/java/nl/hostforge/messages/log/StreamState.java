package nl.hostforge.messages.log;

import java.time.Instant;

/**
 * What an aggregate knew after an event, which is what it decided by.
 *
 * @param aggregate what the stream is about, for instance {@code HostingPackage}
 * @param version number of the last event that counts
 * @param at when that happened
 * @param state the aggregate's fields, as JSON
 */
public record StreamState(String stream, String aggregate, long version, Instant at, String state) {}
