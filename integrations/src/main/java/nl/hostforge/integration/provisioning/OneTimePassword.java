package nl.hostforge.integration.provisioning;

import java.security.SecureRandom;

/**
 * A password that a provider demands and nobody needs: customers have the panel mail them a link to one of their own. Strong by Plesk's policy, and
 * within the 14 characters of its document.
 */
final class OneTimePassword {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String SIGNS = "!#%*+-_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String make() {
        return pick(LETTERS, 9) + pick(SIGNS, 2) + pick(DIGITS, 3);
    }

    private static String pick(String from, int count) {
        var picked = new StringBuilder();
        RANDOM.ints(count, 0, from.length()).forEach(index -> picked.append(from.charAt(index)));
        return picked.toString();
    }
}
