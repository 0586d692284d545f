package nl.hostforge.integration.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A pace without limits that remembers what it is told; a provider that is left alone stays so until its time is up. */
public final class PaceInMemory implements Pace {

    private final List<String> told = new ArrayList<>();
    private boolean leftAlone;
    private boolean timeIsUp;
    private Leave next;

    /** What was told about providers, in order. */
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    synchronized void timeIsUp() {
        timeIsUp = true;
    }

    synchronized void next(Leave leave) {
        next = leave;
    }

    @Override
    public synchronized Leave ask(Exchange exchange) {
        if (next != null) {
            return next;
        }
        return leftAlone && !timeIsUp
                ? new Leave.Wait("it is left alone after too many failures", Duration.ofSeconds(30))
                : new Leave.Go(leftAlone);
    }

    @Override
    public synchronized void close(String provider, Duration wait) {
        told.add(provider + " closed for " + wait);
    }

    @Override
    public synchronized void failed(String provider, String words) {
        told.add(provider + " failed: " + words);
    }

    @Override
    public synchronized void leaveAlone(String provider, Duration wait, String words) {
        leftAlone = true;
        timeIsUp = false;
        told.add(provider + " left alone for " + wait + ": " + words);
    }

    @Override
    public synchronized void welcomeBack(String provider) {
        leftAlone = false;
        told.add(provider + " welcome back");
    }

    @Override
    public synchronized void stillUntried(String provider, UUID call) {
        told.add(provider + " still untried");
    }
}
