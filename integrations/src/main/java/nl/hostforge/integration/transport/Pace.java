package nl.hostforge.integration.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * When a provider may be called, for all nodes together, since limits count per address or account and not per process:
 * asked before every HTTP exchange. The same place keeps whether a provider is left alone after too many failures, so that
 * what one node found out holds for the others at their next call.
 *
 * <p>Nothing here throws for want of its store: who cannot ask may not call.
 */
public interface Pace {

    /** Takes a place for one exchange, or says when to come again; taken is taken, whatever comes of the exchange. */
    Leave ask(Exchange exchange);

    /** The provider said that there were too many calls: nobody calls for so long. */
    void close(String provider, Duration wait);

    /** A call failed as it does when a provider is in trouble; shown to staff. */
    void failed(String provider, String words);

    /** Has all nodes leave the provider alone for a while; afterwards one call at a time tries. */
    void leaveAlone(String provider, Duration wait, String words);

    /** A trying call had an answer: all nodes go on. */
    void welcomeBack(String provider);

    /** A trying call ended without the provider having been asked: another may try. */
    void stillUntried(String provider, UUID call);

    /**
     * @param begins whether it is the first of a piece of work, which leaves only when a few more have room
     * @param call the port's call that it belongs to, of which there may be several exchanges
     * @param same tells one call from another where identical ones are limited; empty where they are not
     * @param timeLeft how long the call lasts at most: no other tries before it is over
     */
    record Exchange(
            String provider,
            PaceLimit limit,
            Lane lane,
            boolean begins,
            UUID call,
            Optional<byte[]> same,
            Duration timeLeft) {}

    /** What came of asking. */
    sealed interface Leave {

        /** @param trial whether the provider was left alone, and this call finds out whether it is back */
        record Go(boolean trial) implements Leave {}

        /**
         * @param words why, in ours
         * @param after when to ask again; asking earlier does no harm and no good
         */
        record Wait(String words, Duration after) implements Leave {}
    }
}
