package nl.hostforge.messages.mailtemplate;

import java.util.List;

/**
 * What a mail would look like.
 *
 * @param filled with made-up data, the HTML form whole; null where it cannot be filled in
 * @param faults why it cannot; empty where it can
 */
public record MailPreview(MailTemplateText filled, List<Fault> faults) {
    /**
     * What stands in the way of filling in.
     *
     * @param field {@code subject}, {@code text} or {@code html}
     * @param code stable, in kebab case
     * @param words what it is about, as its author wrote it
     */
    public record Fault(String field, String code, String words) {}
}
