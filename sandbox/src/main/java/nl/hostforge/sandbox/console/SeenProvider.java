package nl.hostforge.sandbox.console;

import nl.hostforge.sandbox.exchange.Traffic;
import tools.jackson.databind.JsonNode;

/**
 * One provider as the page shows it.
 *
 * @param down whether somebody took it away as a whole
 * @param state all that it holds: lists of things by their kind
 */
record SeenProvider(String name, boolean down, Traffic.Count traffic, JsonNode state) {}
