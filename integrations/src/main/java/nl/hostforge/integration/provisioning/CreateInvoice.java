package nl.hostforge.integration.provisioning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.InvoiceLine;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.bookkeeping.NewInvoice;
import nl.hostforge.integration.bookkeeping.Sending;
import nl.hostforge.integration.bookkeeping.TaxCode;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.messages.billing.InvoiceFact;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepKind;
import org.springframework.stereotype.Component;

/**
 * Has the order invoiced: a draft with our reference, then sent, which numbers it. Two effects, each made once: a draft
 * that exists is sent, an invoice that was sent is adopted.
 */
@Component
class CreateInvoice implements StepWork {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Bookkeeping bookkeeping;
    private final OneEffect oneEffect;
    private final ProvisioningSettings settings;

    CreateInvoice(Bookkeeping bookkeeping, OneEffect oneEffect, ProvisioningSettings settings) {
        this.bookkeeping = bookkeeping;
        this.oneEffect = oneEffect;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return StepKind.CREATE_INVOICE.name();
    }

    @Override
    public Provider provider() {
        return Provider.MONEYBIRD;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var reference = References.invoice(order.orderId());
        return oneEffect
                .ensure(
                        attempt,
                        Provider.MONEYBIRD,
                        "invoice",
                        () -> first(reference, false),
                        () -> bookkeeping.createDraft(invoice(order, reference, attempt)))
                .flatMap(invoice -> oneEffect.ensure(
                        attempt,
                        Provider.MONEYBIRD,
                        "sending",
                        () -> first(reference, true),
                        () -> bookkeeping.send(invoice.id(), Sending.by(Sending.Way.EMAIL))))
                .map(CreateInvoice::finished);
    }

    private Outcome<Optional<BookedInvoice>> first(String reference, boolean sent) {
        return bookkeeping
                .findInvoices(reference)
                .map((List<BookedInvoice> found) -> found.stream()
                        .filter(invoice -> invoice.credits().isEmpty())
                        .filter(invoice -> !sent || invoice.state() != InvoiceState.DRAFT)
                        .min(Comparator.comparing(BookedInvoice::id)));
    }

    private NewInvoice invoice(ProvisioningCase order, String reference, Attempt attempt) {
        return new NewInvoice(
                reference,
                order.moneybirdContactId(),
                LocalDate.ofInstant(attempt.now(), AMSTERDAM),
                settings.daysToPay(),
                order.totals().gross().currency().getCurrencyCode(),
                order.lines().stream().flatMap(line -> lines(order, line)).toList());
    }

    private static Stream<InvoiceLine> lines(ProvisioningCase order, OrderLine line) {
        var listed = new InvoiceLine(
                order.language() == Language.DUTCH ? line.textNl() : line.textEn(),
                BigDecimal.valueOf(line.quantity()),
                line.unitPrice().amount(),
                TaxCode.of(order.vat()),
                line.isForDomain() ? "domains" : "hosting",
                Optional.empty());
        return listed.less(line.discount(), order.language());
    }

    private static Finished finished(BookedInvoice invoice) {
        var facts = new HashMap<String, String>();
        facts.put(InvoiceFact.NUMBER, invoice.number().orElse(""));
        facts.put(InvoiceFact.TOTAL, invoice.totalIncludingTax().toPlainString());
        invoice.date().ifPresent(date -> facts.put(InvoiceFact.DATE, date.toString()));
        invoice.dueOn().ifPresent(date -> facts.put(InvoiceFact.DUE, date.toString()));
        return new Finished(invoice.id(), Map.copyOf(facts));
    }
}
