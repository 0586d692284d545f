package nl.hostforge.messages.dunning;

/**
 * Which customers a list shows; null means any.
 *
 * @param stage only those whose last stage was this one
 * @param promised only those with, or without, a promise to pay
 * @param excluded only those that are not, or are, dunned
 */
public record DunningFilter(DunningStatus status, DunningStage stage, Boolean promised, Boolean excluded) {
    public static DunningFilter all() {
        return new DunningFilter(null, null, null, null);
    }
}
