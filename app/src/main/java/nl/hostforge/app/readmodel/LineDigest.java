package nl.hostforge.app.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of lines, each with its end, as they come by. */
final class LineDigest {
    private static final byte END_OF_LINE = '\n';

    private final MessageDigest digest;
    private long lines;

    LineDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** @return the line */
    String add(String line) {
        digest.update(line.getBytes(UTF_8));
        digest.update(END_OF_LINE);
        lines++;
        return line;
    }

    long lines() {
        return lines;
    }

    /** To be asked once, at the end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
