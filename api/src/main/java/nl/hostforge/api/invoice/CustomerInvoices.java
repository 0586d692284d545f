package nl.hostforge.api.invoice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.hostforge.api.document.DocumentAnswer;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.billing.InvoiceQuery.FindIssuedDocument;
import nl.hostforge.messages.billing.InvoiceQuery.FindKeptFile;
import nl.hostforge.messages.billing.InvoiceSecret;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How a customer fetches an invoice that we issued, by the secret that its mail holds. Whoever has another one learns
 * nothing, not even which invoices there are.
 */
@RestController
@RequestMapping("/api/v1/invoices/{id}")
@Tag(name = "Invoices of customers")
class CustomerInvoices {
    private static final String SECRET = "Invoice-Secret";

    private final Messages messages;
    private final Vault vault;

    CustomerInvoices(Messages messages, Vault vault) {
        this.messages = messages;
        this.vault = vault;
    }

    @Operation(summary = "One invoice, for who holds its secret")
    @GetMapping
    CustomerInvoice one(
            @PathVariable InvoiceId id,
            @Parameter(description = "As the invoice's mail has it") @RequestHeader(name = SECRET, required = false)
                    String secret) {
        refuseStrangers(id, secret);
        return messages.ask(new FindIssuedDocument(id), ResponseTypes.optionalInstanceOf(IssuedDocument.class))
                .map(CustomerInvoice::of)
                .orElseThrow(() -> new NotFound("invoice"));
    }

    @Operation(
            summary = "A document of an invoice, as the file that is kept, for who holds the invoice's secret",
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
    @GetMapping("/documents/{form}")
    ResponseEntity<byte[]> document(
            @PathVariable InvoiceId id,
            @Parameter(schema = @Schema(allowableValues = {"pdf", "ubl"})) @PathVariable String form,
            @Parameter(description = "As the invoice's mail has it") @RequestHeader(name = SECRET, required = false)
                    String secret) {
        refuseStrangers(id, secret);
        return messages.ask(
                        new FindKeptFile(id, DocumentAnswer.form(form)),
                        ResponseTypes.optionalInstanceOf(KeptFile.class))
                .map(DocumentAnswer::of)
                .orElseThrow(() -> new NotFound("document"));
    }

    private void refuseStrangers(InvoiceId id, String secret) {
        if (secret == null || !InvoiceSecret.of(vault, id).is(secret)) throw new NotFound("invoice");
    }
}
