package nl.hostforge.sandbox.openprovider;

/** The registrar's "no", with its code. Source: the vendor's list of error codes, as collected in practice. */
class OpenproviderRefusal extends RuntimeException {
    static final int NO_DATA = 98;
    static final int INCOMPLETE = 170;
    static final int UNKNOWN_HANDLE = 176;
    static final int HANDLE_IN_USE = 187;
    static final int WRONG_CREDENTIALS = 196;
    static final int UNKNOWN_GROUP = 201;
    static final int GROUP_EXISTS = 202;
    static final int GROUP_IN_USE = 203;
    static final int UNKNOWN_EXTENSION = 307;
    static final int NO_MONEY = 310;
    static final int NOT_FREE = 311;
    static final int WRONG_PERIOD = 316;
    static final int NO_TRANSFER_CODE = 317;
    static final int NOT_YOURS = 320;
    static final int TOO_EARLY_TO_RENEW = 324;
    static final int NOT_ACTIVE = 327;
    static final int LOCKED = 328;
    static final int WRONG_OWNER = 330;
    static final int WRONG_ADMIN = 331;
    static final int WRONG_TECH = 332;
    static final int WRONG_BILLING = 333;
    static final int DUPLICATE = 346;
    static final int WRONG_TRANSFER_CODE = 358;
    static final int WRONG_STATUS = 366;
    static final int PREMIUM_FEE = 379;
    static final int REGISTRY = 399;
    static final int ZONE_EXISTS = 805;
    static final int TTL_TOO_SHORT = 815;
    static final int DUPLICATE_RECORD = 817;
    static final int UNKNOWN_ZONE = 872;
    static final int UNDER_MAINTENANCE = 4005;
    static final int TOO_MANY_IDENTICAL_CALLS = 10005;

    private final int code;

    OpenproviderRefusal(int code, String description) {
        super(description, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
