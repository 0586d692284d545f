package nl.hostforge.api.admin.mailtemplate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailTemplateDetails;
import nl.hostforge.messages.mailtemplate.MailTemplateOverview;
import nl.hostforge.messages.mailtemplate.MailTemplateText;

/** What staff gets, and admins send, about the words of mails. */
final class MailTemplateBodies {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_HTML = 50_000;

    private MailTemplateBodies() {}

    /** One mail in one language, as a row of the list; the fields mean what they mean in {@link MailTemplateOverview}. */
    record MailTemplateRow(
            @Schema(example = "order-confirmation") String name,
            Language language,
            @Schema(example = "Uw bestelling {{number}}") String subject,
            boolean changed,
            @Schema(nullable = true) Instant changedAt) {
        static MailTemplateRow of(MailTemplateOverview overview) {
            return new MailTemplateRow(
                    overview.name(), overview.language(), overview.subject(), overview.changed(), overview.changedAt());
        }
    }

    /** All mails in all languages. */
    record MailTemplateRows(List<MailTemplateRow> items) {}

    /** The words of a mail. */
    record MailTemplateWords(String subject, String text, String html) {
        static MailTemplateWords of(MailTemplateText text) {
            return new MailTemplateWords(text.subject(), text.text(), text.html());
        }
    }

    /** One mail in one language; the fields mean what they mean in {@link MailTemplateDetails}. */
    record AdminMailTemplate(
            @Schema(example = "order-confirmation") String name,
            Language language,
            boolean changed,
            @Schema(nullable = true) Instant changedAt,
            @Schema(description = "What it says now") MailTemplateWords words,

            @Schema(description = "What the product says of itself")
            MailTemplateWords standard,

            @Schema(description = "What can be filled in; that of a part behind its name", example = "[\"lines.text\"]")
            List<String> variables) {
        static AdminMailTemplate of(MailTemplateDetails details) {
            var overview = details.overview();
            return new AdminMailTemplate(
                    overview.name(),
                    overview.language(),
                    overview.changed(),
                    overview.changedAt(),
                    MailTemplateWords.of(details.text()),
                    MailTemplateWords.of(details.standard()),
                    details.variables());
        }
    }

    /** What a mail is to say, in Mustache. */
    record NewMailTemplate(
            @NotBlank @Size(max = LONGEST_SUBJECT) @Schema(example = "Uw bestelling {{number}}")
            String subject,

            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @NotBlank @Size(max = LONGEST_HTML) String html,

            @Size(max = 500) @Schema(description = "For the audit trail", nullable = true)
            String reason) {
        MailTemplateText toText() {
            return new MailTemplateText(subject, text, html);
        }
    }
}
