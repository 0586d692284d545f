package nl.hostforge.sandbox.moneybird;

import java.time.Instant;
import java.util.Map;

/** An entry of a document's history; by the same name it goes out to the webhooks. */
record Happening(String action, Map<String, String> data, Instant at) {}
