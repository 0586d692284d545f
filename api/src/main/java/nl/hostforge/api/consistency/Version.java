package nl.hostforge.api.consistency;

/** How the version of something that can change is written as an entity tag (RFC 9110, section 8.8.3). */
public final class Version {
    private Version() {}

    /** @param version number of the last event of the thing's stream */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
