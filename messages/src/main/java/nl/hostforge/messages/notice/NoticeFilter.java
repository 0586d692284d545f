package nl.hostforge.messages.notice;

/**
 * Which notices a list shows; null means any.
 *
 * @param state only notices in this state
 * @param text the beginning of an invoice's number, an order's number, or the provider's own id of the invoice
 */
public record NoticeFilter(NoticeState state, String text) {}
