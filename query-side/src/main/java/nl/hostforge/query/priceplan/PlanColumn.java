package nl.hostforge.query.priceplan;

/**
 * A column {@code planned} that holds a list of what is planned, each with the day that it is {@code from}, as JSON: how it
 * is changed in SQL.
 */
public final class PlanColumn {
    private PlanColumn() {}

    /** Adds what is planned, in the place of what was planned for that day: its day and its JSON have to follow. */
    public static final String ADD = "planned = " + without("<>") + " || ?::jsonb";

    /** Takes out what is planned for a day, which has to follow. */
    public static final String REMOVE = "planned = " + without("<>");

    /** Takes out what was planned up to a day, which has to follow. */
    public static final String REMOVE_UNTIL = "planned = " + without(">");

    private static String without(String kept) {
        return "coalesce((select jsonb_agg(plan) from jsonb_array_elements(planned) as plan"
                + " where (plan ->> 'from')::date " + kept + " ?::date), '[]')";
    }
}
