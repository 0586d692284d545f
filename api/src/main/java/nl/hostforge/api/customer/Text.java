package nl.hostforge.api.customer;

/** What somebody typed, without the blanks around it. */
final class Text {
    private Text() {}

    /** @return null if nothing was typed */
    static String orNull(String typed) {
        return isGiven(typed) ? typed.strip() : null;
    }

    static boolean isGiven(String typed) {
        return typed != null && !typed.isBlank();
    }
}
