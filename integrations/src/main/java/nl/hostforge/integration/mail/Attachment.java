package nl.hostforge.integration.mail;

/**
 * A file that goes with a letter.
 *
 * @param name with its ending
 * @param type its media type
 */
record Attachment(String name, String type, byte[] content) {
    /** Says nothing of what is in it: it is personal. */
    @Override
    public String toString() {
        return name;
    }
}
