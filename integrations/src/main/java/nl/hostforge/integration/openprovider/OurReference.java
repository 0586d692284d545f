package nl.hostforge.integration.openprovider;

import java.util.Optional;
import java.util.regex.Pattern;

/** Our reference in the comments of a domain or contact, where staff may have written too. */
final class OurReference {

    private static final Pattern MARK = Pattern.compile("(?:^|\\s)ref:(\\S+)");

    private OurReference() {}

    static String comment(String reference) {
        return "ref:" + reference;
    }

    static Optional<String> in(String comments) {
        var found = MARK.matcher(comments == null ? "" : comments);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
