package nl.hostforge.integration.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A provider's own words, fit to be stored and shown: without mark-up (a proxy answers in HTML), of a bearable
 * length, and without the secrets that were in the request and that some servers echo.
 */
public final class Words {

    private static final int LONGEST = 500;

    /** Of a page of megabytes nobody needs more. */
    private static final int LONGEST_READ = 20_000;

    private static final Words PLAIN = new Words(List.of());

    private final List<String> secrets;

    private Words(List<String> secrets) {
        this.secrets = secrets;
    }

    public static Words plain() {
        return PLAIN;
    }

    public static Words without(String... secrets) {
        return new Words(Arrays.stream(secrets)
                .filter(Objects::nonNull)
                .filter(secret -> !secret.isBlank())
                .toList());
    }

    public String of(String said) {
        if (said == null) {
            return "";
        }
        var text = said;
        for (var secret : secrets) {
            text = text.replace(secret, "•••");
        }
        text = text.substring(0, Math.min(LONGEST_READ, text.length()))
                .replaceAll("(?is)<(script|style|head)\\b.*?</\\1>", " ")
                .replaceAll("<[^<>]*>", " ")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** "1007: Account exists", or whichever of the two there is. */
    public String of(String code, String said) {
        var words = of(said);
        return words.isEmpty() ? code : code.isEmpty() ? words : code + ": " + words;
    }
}
