package nl.hostforge.integration.drift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.EntityKind;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.messages.service.TraitValue;
import org.springframework.stereotype.Component;

/** The sales invoices and credit notes in the bookkeeping. */
@Component
class InvoicesInTheBooks extends ThingsInTheBooks {
    private final Bookkeeping bookkeeping;

    InvoicesInTheBooks(Bookkeeping bookkeeping, DriftSettings settings) {
        super(bookkeeping, EntityKind.SALES_INVOICE, settings.pageSize());
        this.bookkeeping = bookkeeping;
    }

    @Override
    public ServiceKind kind() {
        return ServiceKind.INVOICE;
    }

    @Override
    Outcome<List<Seen>> read(Collection<String> ids) {
        return bookkeeping
                .invoices(InvoiceKind.SALES, ids)
                .map(found -> found.stream().map(InvoicesInTheBooks::seen).toList());
    }

    private static Seen seen(BookedInvoice invoice) {
        return new Seen(
                ServiceKind.INVOICE,
                invoice.id(),
                Seen.orNull(invoice.reference()),
                invoice.number().orElse(null),
                invoice.contactId(),
                Map.of(
                        ServiceTrait.STATE,
                        state(invoice.state()),
                        ServiceTrait.TOTAL,
                        amount(invoice.totalIncludingTax()),
                        ServiceTrait.OUTSTANDING,
                        amount(invoice.unpaid())));
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** However late it is, it is owed: that an invoice becomes late with time is no news. */
    private static String state(InvoiceState state) {
        return switch (state) {
            case OPEN, PENDING_PAYMENT, LATE, REMINDED -> TraitValue.OPEN;
            case PAID -> TraitValue.PAID;
            default -> state.name().toLowerCase(Locale.ROOT);
        };
    }
}
