package nl.hostforge.api.invoice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.api.money.Amount;
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
        LocalDate dueOn,
        @Schema(description = "VAT included") Amount gross,
        List<DocumentForm> documents) {
    static CustomerInvoice of(IssuedDocument document) {
        return new CustomerInvoice(
                document.number(),
                document.date(),
                document.dueOn(),
                Amount.of(document.totals().gross()),
                document.kept().stream().map(KeptDocument::form).toList());
    }
}
