package nl.hostforge.sandbox.plesk;

/** A panel's "no": the XML API's error code and its text. The REST API's own numbers are not published. */
class PleskRefusal extends RuntimeException {
    static final int WRONG_CREDENTIALS = 1001;
    static final int WRONG_VERSION = 1005;
    static final int EXISTS = 1007;
    static final int NOT_FOUND = 1013;
    static final int NOT_VALID = 1014;
    static final int OWNER_NOT_FOUND = 1015;
    static final int IP_NOT_FOUND = 1018;
    static final int WRONG_VALUE = 1019;
    static final int WRONG_STATUS = 1025;
    static final int KEY_REJECTED = 11003;

    private final int code;

    PleskRefusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
