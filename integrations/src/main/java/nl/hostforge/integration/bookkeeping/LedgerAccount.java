package nl.hostforge.integration.bookkeeping;

/** An account that lines of invoices can be booked on. */
public record LedgerAccount(String id, String name, String type, boolean active) {}
