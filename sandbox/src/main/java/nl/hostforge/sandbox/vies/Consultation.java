package nl.hostforge.sandbox.vies;

import java.time.Instant;

/**
 * A check with proof.
 *
 * @param identifier what VIES gave to who asked
 * @param vatNumber about which it was asked, with its country
 * @param requester who asked, by their own number
 */
record Consultation(String identifier, String vatNumber, String requester, Instant at) {}
