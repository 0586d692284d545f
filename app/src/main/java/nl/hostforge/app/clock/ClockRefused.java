package nl.hostforge.app.clock;

/** A start that this clock does not suit. */
class ClockRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param why in a sentence
     * @param remedy what to do about it, in a sentence
     */
    ClockRefused(String why, String remedy) {
        super(why);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
