package nl.hostforge.messages.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.hostforge.messages.domain.InvalidDomainName.Problem;

/**
 * A domain name in the form registries use: lower case ASCII, international names as punycode ({@code xn--…}). Its text
 * and JSON form are that raw value. What people typed comes in through {@link #parse}; a value read from the log is
 * taken as it was written.
 */
public record DomainName(@JsonValue String value) {
    private static final int LONGEST_NAME = 253; // RFC 1035, section 2.3.4, without the root's dot
    private static final int LONGEST_LABEL = 63;
    private static final String PUNYCODE = "xn--";
    private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]"); // RFC 3490, section 3.1

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DomainName {}

    /**
     * Reads what somebody typed: capitals, blanks around it, a final dot and international letters are welcome.
     *
     * @throws InvalidDomainName if it is no name below an extension
     */
    public static DomainName parse(String typed) {
        var text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (text.endsWith(".")) text = text.substring(0, text.length() - 1);
        if (text.isEmpty()) throw new InvalidDomainName(Problem.EMPTY);
        var labels =
                Arrays.stream(DOTS.split(text, -1)).map(DomainName::toAscii).toList();
        if (labels.size() == 1) throw new InvalidDomainName(Problem.NO_EXTENSION);
        if (labels.getLast().chars().allMatch(Character::isDigit))
            throw new InvalidDomainName(Problem.NUMERIC_EXTENSION);
        var ascii = String.join(".", labels);
        if (ascii.length() > LONGEST_NAME) throw new InvalidDomainName(Problem.TOO_LONG);
        return new DomainName(ascii);
    }

    /** @return what stands before the first dot: {@code example} of {@code example.co.uk} */
    @JsonIgnore
    public String name() {
        return value.substring(0, value.indexOf('.'));
    }

    /** @return what stands after the first dot: {@code co.uk} of {@code example.co.uk} */
    @JsonIgnore
    public Tld tld() {
        return new Tld(value.substring(value.indexOf('.') + 1));
    }

    /** @return the name with its international letters, as people read it */
    @JsonIgnore
    public String readable() {
        return IDN.toUnicode(value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String toAscii(String label) {
        if (label.isEmpty()) throw new InvalidDomainName(Problem.MISPLACED_DOT);
        if (label.length() > LONGEST_LABEL) throw new InvalidDomainName(Problem.TOO_LONG);
        try {
            var ascii = IDN.toASCII(label).toLowerCase(Locale.ROOT);
            check(ascii);
            return ascii;
        } catch (InvalidDomainName invalid) {
            throw invalid;
        } catch (IllegalArgumentException unwritable) {
            throw new InvalidDomainName(Problem.FORBIDDEN_CHARACTER);
        }
    }

    private static void check(String label) {
        if (!label.chars().allMatch(DomainName::isAllowed)) throw new InvalidDomainName(Problem.FORBIDDEN_CHARACTER);
        if (label.startsWith("-") || label.endsWith("-")) throw new InvalidDomainName(Problem.MISPLACED_HYPHEN);
        // RFC 5891, section 4.2.3.1: these places are kept for encodings, of which xn is the only one
        if (label.startsWith("--", 2) && !label.startsWith(PUNYCODE))
            throw new InvalidDomainName(Problem.MISPLACED_HYPHEN);
        if (label.startsWith(PUNYCODE) && IDN.toUnicode(label).equals(label))
            throw new InvalidDomainName(Problem.FORBIDDEN_CHARACTER); // it decodes to nothing
    }

    private static boolean isAllowed(int character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9' || character == '-';
    }
}
