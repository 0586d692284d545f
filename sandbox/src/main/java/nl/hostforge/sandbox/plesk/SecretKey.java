package nl.hostforge.sandbox.plesk;

import java.util.List;

/**
 * An API key, known by its hash only.
 *
 * @param hash SHA-256 of the key, hexadecimal
 * @param ips the only addresses from which it works
 */
record SecretKey(String hash, List<String> ips, String login, String description) {}
