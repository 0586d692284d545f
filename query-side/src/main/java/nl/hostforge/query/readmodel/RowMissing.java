package nl.hostforge.query.readmodel;

/** A row that must be there is not: an earlier event was parked, or there is a mistake. Never skipped in silence. */
public final class RowMissing extends RuntimeException {
    public RowMissing(String table, String id) {
        super("no row " + id + " in " + table);
    }
}
