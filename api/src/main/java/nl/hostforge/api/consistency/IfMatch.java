package nl.hostforge.api.consistency;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.api.problem.PreconditionFailed;

/**
 * The condition of a change (header {@code If-Match}, RFC 9110, section 13.1.1): it happens only if the thing is as the
 * client saw it. A controller takes it as an argument.
 *
 * @param tags entity tags, any of which will do
 * @param any whether there is no condition beyond the thing's existence
 */
public record IfMatch(Set<String> tags, boolean any) {
    private static final IfMatch NO_CONDITION = new IfMatch(Set.of(), true);
    private static final Pattern TAGS =
            Pattern.compile("\\s*(W/)?\"[\\x21\\x23-\\x7E]*\"(\\s*,\\s*(W/)?\"[\\x21\\x23-\\x7E]*\")*\\s*");

    /**
     * @param header the header's value, or null
     * @throws InvalidRequest if it is no list of entity tags; a tag without its quotes is not one
     */
    static IfMatch of(String header) {
        if (header == null || header.strip().equals("*")) return NO_CONDITION;
        if (!TAGS.matcher(header).matches())
            throw new InvalidRequest("If-Match", "invalid-tag", "Send the ETag as it came, with its quotes.");
        return new IfMatch(
                Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()), false);
    }

    /**
     * @param present the version that is there now
     * @return the version that a command must find, or null if any will do
     * @throws PreconditionFailed if the client saw another one; a weak tag never fits
     */
    public Long expected(long present) {
        if (any) return null;
        if (!tags.contains(Version.tag(present))) throw new PreconditionFailed();
        return present;
    }

    /** @return whether {@link #expected} would let a change of this version happen */
    public boolean allows(long present) {
        return any || tags.contains(Version.tag(present));
    }
}
