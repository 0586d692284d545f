package nl.hostforge.integration.booking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.BookedInvoice.BookedPayment;
import nl.hostforge.integration.bookkeeping.InvoiceState;

/** An invoice of ours as the bookkeeping has it, for tests. */
final class InTheBooks {
    static final String ID = "4335";
    static final LocalDate DAY = LocalDate.parse("2026-11-28");

    private InTheBooks() {}

    static BookedInvoice invoice(InvoiceState state, BookedPayment... payments) {
        return new BookedInvoice(
                ID,
                "7001",
                "2026-000001",
                state,
                Optional.of("2026-000001"),
                Optional.of(DAY),
                Optional.of(DAY),
                Optional.empty(),
                "EUR",
                new BigDecimal("10.00"),
                new BigDecimal("12.10"),
                new BigDecimal("12.10"),
                List.of(payments),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
