package nl.hostforge.integration.bookkeeping;

import java.util.Collection;
import java.util.Optional;

/** Tells notices of the bookkeeping from what others send to the same address. */
public interface NoticeReader {

    /**
     * @param signature the header that the notice came with
     * @param body the very bytes that arrived; signatures don't survive a round through a parser
     * @param webhooks ours, as registered
     * @return what it says; empty if it isn't genuine, or too old
     */
    Optional<Notice> read(String signature, byte[] body, Collection<Webhook> webhooks);
}
