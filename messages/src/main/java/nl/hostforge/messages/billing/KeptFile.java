package nl.hostforge.messages.billing;

import java.util.Arrays;
import java.util.Objects;

/**
 * A kept file, opened, and found to be the one that is on record.
 *
 * @param number the document's legal number
 * @param sha256 of the content, hexadecimal
 */
public record KeptFile(String number, DocumentForm form, String sha256, byte[] content) {
    @Override
    public boolean equals(Object other) {
        return other instanceof KeptFile that
                && Objects.equals(number, that.number)
                && form == that.form
                && Objects.equals(sha256, that.sha256)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, form, sha256);
    }

    /** What stands in it is personal: it is not printed. */
    @Override
    public String toString() {
        return form.word() + " of " + number;
    }
}
