package nl.hostforge.api.admin.mailtemplate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import nl.hostforge.api.admin.mailtemplate.MailTemplateBodies.AdminMailTemplate;
import nl.hostforge.api.admin.mailtemplate.MailTemplateBodies.MailTemplateRow;
import nl.hostforge.api.admin.mailtemplate.MailTemplateBodies.MailTemplateRows;
import nl.hostforge.api.admin.mailtemplate.MailTemplateBodies.MailTemplateWords;
import nl.hostforge.api.admin.mailtemplate.MailTemplateBodies.NewMailTemplate;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.consistency.Version;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.problem.PresentState;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailPreview;
import nl.hostforge.messages.mailtemplate.MailPreview.Fault;
import nl.hostforge.messages.mailtemplate.MailTemplateCommand.ChangeMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateCommand.ResetMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateDetails;
import nl.hostforge.messages.mailtemplate.MailTemplateId;
import nl.hostforge.messages.mailtemplate.MailTemplateOverview;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindMailTemplates;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.PreviewMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How admins change what mails say, look at it beforehand, and go back to the product's own words. */
@RestController
@RequestMapping("/api/admin/mail-templates")
@Tag(name = "Words of mails")
class MailTemplateAdministration {
    private final Messages messages;
    private final CallNotes notes;

    MailTemplateAdministration(Messages messages, CallNotes notes) {
        this.messages = messages;
        this.notes = notes;
    }

    @Operation(summary = "All mails, in all languages")
    @GetMapping
    MailTemplateRows all() {
        return new MailTemplateRows(
                messages
                        .ask(new FindMailTemplates(), ResponseTypes.multipleInstancesOf(MailTemplateOverview.class))
                        .stream()
                        .map(MailTemplateRow::of)
                        .toList());
    }

    @Operation(summary = "One mail in one language; its ETag is for If-Match")
    @GetMapping("/{name}/{language}")
    ResponseEntity<AdminMailTemplate> one(
            @PathVariable String name,
            @Parameter(schema = @Schema(allowableValues = {"nl", "en"})) @PathVariable String language) {
        return answer(find(name, spoken(language)));
    }

    @Operation(
            summary = "Have a mail say this from now on",
            description = "Refused (invalid-request, 400) where it cannot be filled in: unknown-variable, not-here,"
                    + " not-allowed or syntax, by field")
    @PutMapping("/{name}/{language}")
    ResponseEntity<AdminMailTemplate> change(
            @PathVariable String name,
            @Parameter(schema = @Schema(allowableValues = {"nl", "en"})) @PathVariable String language,
            @Valid @RequestBody NewMailTemplate body,
            IfMatch ifMatch) {
        notes.because(body.reason());
        var spoken = spoken(language);
        showOnConflict(name, spoken);
        var expected = ifMatch.expected(find(name, spoken).changes());
        refuseFaults(preview(name, spoken, body.toText()));
        messages.send(new ChangeMailTemplate(MailTemplateId.of(name, spoken), expected, name, spoken, body.toText()));
        return answer(find(name, spoken));
    }

    @Operation(summary = "Have a mail say the product's own words again")
    @PostMapping("/{name}/{language}/restore")
    @RequiresIdempotencyKey
    ResponseEntity<AdminMailTemplate> restore(
            @PathVariable String name,
            @Parameter(schema = @Schema(allowableValues = {"nl", "en"})) @PathVariable String language,
            @Valid @RequestBody(required = false) Reason body,
            IfMatch ifMatch) {
        notes.because(Reason.of(body));
        var spoken = spoken(language);
        showOnConflict(name, spoken);
        var seen = find(name, spoken);
        var expected = ifMatch.expected(seen.changes());
        if (seen.overview().changed())
            messages.send(new ResetMailTemplate(MailTemplateId.of(name, spoken), expected, name, spoken));
        return answer(find(name, spoken));
    }

    @Operation(summary = "What a mail would look like, filled with made-up data; changes nothing")
    @PostMapping("/{name}/{language}/preview")
    MailTemplateWords look(
            @PathVariable String name,
            @Parameter(schema = @Schema(allowableValues = {"nl", "en"})) @PathVariable String language,
            @Valid @RequestBody NewMailTemplate body) {
        var preview = preview(name, spoken(language), body.toText());
        refuseFaults(preview);
        return MailTemplateWords.of(preview.filled());
    }

    private MailPreview preview(String name, Language language, MailTemplateText text) {
        return messages.ask(
                        new PreviewMailTemplate(name, language, text),
                        ResponseTypes.optionalInstanceOf(MailPreview.class))
                .orElseThrow(MailTemplateAdministration::unknown);
    }

    private static void refuseFaults(MailPreview preview) {
        if (preview.faults().isEmpty()) return;
        throw new InvalidRequest(
                preview.faults().stream().map(MailTemplateAdministration::fault).toList());
    }

    private static FieldFault fault(Fault fault) {
        var words = fault.words();
        var message = switch (fault.code()) {
            case "unknown-variable" -> "There is nothing called " + words + " to fill in.";
            case "not-here" -> words + " can only be filled in inside the part that it belongs to.";
            case "not-allowed" -> words + " is not allowed: what is filled in is always escaped.";
            case "one-line" -> "A subject is one line.";
            case "not-blank" -> "Something has to be said.";
            default -> words;
        };
        return new FieldFault(fault.field(), fault.code(), message);
    }

    private MailTemplateDetails find(String name, Language language) {
        return messages.ask(
                        new FindMailTemplate(name, language),
                        ResponseTypes.optionalInstanceOf(MailTemplateDetails.class))
                .orElseThrow(MailTemplateAdministration::unknown);
    }

    private void showOnConflict(String name, Language language) {
        PresentState.onConflict(() -> {
            var present = find(name, language);
            return Optional.of(new PresentState.Shown(AdminMailTemplate.of(present), Version.tag(present.changes())));
        });
    }

    private static ResponseEntity<AdminMailTemplate> answer(MailTemplateDetails details) {
        return ResponseEntity.ok().eTag(Version.tag(details.changes())).body(AdminMailTemplate.of(details));
    }

    static Language spoken(String language) {
        return switch (language) {
            case "nl" -> Language.DUTCH;
            case "en" -> Language.ENGLISH;
            default -> throw unknown();
        };
    }

    private static NotFound unknown() {
        return new NotFound("mail");
    }
}
