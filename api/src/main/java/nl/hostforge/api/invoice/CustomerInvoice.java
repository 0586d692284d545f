package nl.hostforge.api.invoice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.api.money.SignedAmount;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.KeptDocument;

/**
 * An invoice as its customer finds it again. Whom it is for stands in its documents.
 *
 * @param documents the forms in which it can be fetched
 */
record CustomerInvoice(
        @Schema(example = "2026-000017") String number,
        LocalDate date,

        @Schema(description = "The number of the invoice that a credit note takes back", nullable = true)
        String credits,

        @Schema(description = "Null on a credit note", nullable = true)
        LocalDate dueOn,

        @Schema(description = "VAT included; below zero on a credit note")
        SignedAmount gross,

        List<DocumentForm> documents) {
    static CustomerInvoice of(IssuedDocument document) {
        return new CustomerInvoice(
                document.number(),
                document.date(),
                document.credits() == null ? null : document.credits().number(),
                document.dueOn(),
                SignedAmount.of(document.totals().gross()),
                document.kept().stream().map(KeptDocument::form).toList());
    }
}
