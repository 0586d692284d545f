package nl.hostforge.saga.provisioning;

/** What the place where sagas run knows of what goes wrong there. */
public interface Faults {
    /** Tells faults of the moment (deadlock, lost connection, shutdown), which are tried again, from faults of the event. */
    boolean mayPass(Throwable failure);

    /** @return the kind of fault in a few words, without the values that it is about: they may be personal */
    String describe(Throwable failure);
}
