package nl.hostforge.saga.provisioning;

/** Tells faults of the moment (deadlock, lost connection, shutdown), which are tried again, from faults of the event. */
@FunctionalInterface
public interface PassingFaults {
    boolean mayPass(Throwable failure);
}
