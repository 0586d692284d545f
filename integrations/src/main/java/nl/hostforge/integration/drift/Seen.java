package nl.hostforge.integration.drift;

import java.util.Map;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;

/**
 * One thing as a provider has it, in the words in which the log has it.
 *
 * @param id the provider's own
 * @param reference ours; null where it bears none
 * @param label a domain name or an invoice's number; null where there is none
 * @param owner the provider's own id of the account, handle or contact that it belongs to; null for these themselves
 * @param traits what the provider tells of it
 */
record Seen(
        ServiceKind kind, String id, String reference, String label, String owner, Map<ServiceTrait, String> traits) {

    static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
