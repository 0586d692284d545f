package nl.hostforge.api.admin.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.hostforge.api.admin.billing.InvoiceBodies.InvoiceDocumentBody;
import nl.hostforge.api.document.DocumentAnswer;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.billing.InvoiceQuery.FindIssuedDocument;
import nl.hostforge.messages.billing.InvoiceQuery.FindKeptFile;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.identity.InvoiceId;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How staff looks at the documents of an invoice or a credit note that we issued: at the very files that its customer was given. */
@RestController
@RequestMapping({"/api/admin/invoices/{id}/documents", "/api/admin/credit-notes/{id}/documents"})
@Tag(name = "Invoices")
class InvoiceDocumentReading {
    private final Messages messages;

    InvoiceDocumentReading(Messages messages) {
        this.messages = messages;
    }

    @Operation(
            summary = "Which documents of an invoice or a credit note are kept",
            description =
                    "None of an invoice that we did not issue, and none until they are made, a moment after the issue")
    @GetMapping
    List<InvoiceDocumentBody> all(@PathVariable InvoiceId id) {
        return messages
                .ask(new FindIssuedDocument(id), ResponseTypes.optionalInstanceOf(IssuedDocument.class))
                .map(IssuedDocument::kept)
                .orElse(List.of())
                .stream()
                .map(InvoiceDocumentBody::of)
                .toList();
    }

    @Operation(
            summary = "A document of an invoice or a credit note, as the file that is kept",
            description = "Its SHA-256 was found to be the one on record (document-differs, 409, otherwise). 410"
                    + " (document-gone) once the law does not ask for it any more")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_XML_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/{form}")
    ResponseEntity<byte[]> one(
            @PathVariable InvoiceId id,
            @Parameter(schema = @Schema(allowableValues = {"pdf", "ubl"})) @PathVariable String form) {
        return messages.ask(
                        new FindKeptFile(id, DocumentAnswer.form(form)),
                        ResponseTypes.optionalInstanceOf(KeptFile.class))
                .map(DocumentAnswer::of)
                .orElseThrow(() -> new NotFound("document"));
    }
}
