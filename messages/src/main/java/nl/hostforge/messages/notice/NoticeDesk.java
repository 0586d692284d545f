package nl.hostforge.messages.notice;

/** Where what a provider tells us is handed in, as it came. */
public interface NoticeDesk {
    /**
     * Checks a notice of Moneybird and keeps what is needed of it, durably, before this returns. What is not genuine is
     * counted, never kept.
     *
     * @param signature the header {@code Moneybird-Signature}; null where there was none
     * @param key the header {@code Idempotency-Key}, the same whenever this notice is repeated
     * @param body the very bytes that arrived
     */
    NoticeReceipt handIn(String signature, String key, byte[] body);
}
