package nl.hostforge.command.billing;

/** How far the booking of an invoice is that we numbered. */
class Booking {
    private int round = 1;
    private boolean failed;
    private boolean done;

    int round() {
        return round;
    }

    boolean isDone() {
        return done;
    }

    boolean isFailed() {
        return failed;
    }

    /** @return whether a failure of this round is news */
    boolean goesOnIn(int round) {
        return !done && !failed && this.round == round;
    }

    void done() {
        done = true;
        failed = false;
    }

    void fail() {
        failed = true;
    }

    void retry(int next) {
        round = next;
        failed = false;
    }
}
