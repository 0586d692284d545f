package nl.hostforge.messages.service;

/** The values of traits that stand for a state. They stand in the log: a word may come, none may change. */
public final class TraitValue {
    public static final String PRESENT = "present";
    public static final String ABSENT = "absent";

    /** Still to be brought back, for a fee. */
    public static final String IN_QUARANTINE = "in-quarantine";

    public static final String ACTIVE = "active";
    public static final String SUSPENDED = "suspended";
    public static final String ARCHIVED = "archived";
    public static final String ON = "on";
    public static final String OFF = "off";

    /** Of an invoice that was sent and is owed, however late it is. */
    public static final String OPEN = "open";

    public static final String PAID = "paid";

    /** Of an invoice of which nothing more is expected. */
    public static final String UNCOLLECTIBLE = "uncollectible";

    private TraitValue() {}
}
