package nl.hostforge.sandbox.plesk;

/** The status bits of accounts and subscriptions: a sum of reasons for being off, 0 when there is none. */
final class Status {
    static final int ACTIVE = 0;
    static final int BY_ADMINISTRATOR = 16;
    private static final int ALL = 4 | BY_ADMINISTRATOR | 32 | 64 | 256;

    private Status() {}

    static int checked(int status) {
        if ((status & ~ALL) != 0) throw new PleskRefusal(PleskRefusal.WRONG_STATUS, "Wrong status value: " + status);
        return status;
    }
}
