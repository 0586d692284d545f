package nl.hostforge.integration.pace;

import java.util.Map;

/** Durable jobs of one kind that are to call a provider and do not run yet. */
public interface WaitingWork {

    /** How many there are, by the provider's name; providers without any may be left out. */
    Map<String, Long> byProvider();
}
