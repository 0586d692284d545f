package nl.hostforge.query.ledger;

import static nl.hostforge.query.ledger.Account.BAD_DEBT;
import static nl.hostforge.query.ledger.Account.BANK;
import static nl.hostforge.query.ledger.Account.BOOKKEEPING_DIFFERENCE;
import static nl.hostforge.query.ledger.Account.CREDIT_BALANCES;
import static nl.hostforge.query.ledger.Account.RECEIVABLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.ledger.EntryKind;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.ledger.Entry.Posting;

/** The rules from the beginning on; {@code docs/ledger.md} tells them in words. */
final class FirstPostingRules implements PostingRules {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Entry> issued(Paper invoice) {
        return document(invoice, EntryKind.INVOICE);
    }

    @Override
    public List<Entry> received(InvoicePaymentReceived event) {
        return List.of(Entry.between(
                moneyOf(event.source()), RECEIVABLE, null, event.amount(), EntryKind.PAYMENT, event.receivedOn()));
    }

    @Override
    public List<Entry> reversed(InvoicePaymentReversed event, LocalDate on) {
        return List.of(Entry.between(
                RECEIVABLE, moneyOf(event.source()), null, event.amount(), EntryKind.PAYMENT_REVERSAL, on));
    }

    /** What comes from the customer's account came into the bank before. */
    private static Account moneyOf(PaymentSource source) {
        return source == PaymentSource.ACCOUNT ? CREDIT_BALANCES : BANK;
    }

    @Override
    public List<Entry> credited(Paper credit) {
        return document(credit, EntryKind.CREDIT_NOTE);
    }

    @Override
    public List<Entry> surplus(InvoiceSurplusCredited event, LocalDate on) {
        return List.of(Entry.between(RECEIVABLE, CREDIT_BALANCES, null, event.amount(), EntryKind.SURPLUS, on));
    }

    @Override
    public List<Entry> writtenOff(InvoiceWrittenOff event, LocalDate on) {
        return List.of(Entry.between(BAD_DEBT, RECEIVABLE, null, event.amount(), EntryKind.WRITE_OFF, on));
    }

    @Override
    public List<Entry> taken(PaymentTaken event) {
        return List.of(
                Entry.between(BANK, CREDIT_BALANCES, null, event.amount(), EntryKind.DEPOSIT, event.receivedOn()));
    }

    @Override
    public List<Entry> undone(PaymentUndone event, LocalDate on) {
        return List.of(Entry.between(CREDIT_BALANCES, BANK, null, event.amount(), EntryKind.PAYMENT_REVERSAL, on));
    }

    @Override
    public List<Entry> refunded(AccountRefunded event) {
        return List.of(
                Entry.between(CREDIT_BALANCES, BANK, null, event.amount(), EntryKind.REFUND, event.refundedOn()));
    }

    /**
     * The customer owes what the document comes to; VAT is due at once, by the document's date; what is for days is
     * deferred, all else is revenue.
     */
    private static List<Entry> document(Paper paper, EntryKind kind) {
        var entries = new ArrayList<Entry>();
        entries.add(Entry.against(RECEIVABLE, kind, paper.date(), postings(paper)));
        entries.addAll(releases(paper));
        return entries;
    }

    private static List<Posting> postings(Paper paper) {
        var postings = new ArrayList<Posting>();
        var left = paper.gross();
        for (var line : paper.lines()) {
            postings.add(Posting.credit(accountOf(line), line.net()).of(line.group()));
            left = left.minus(line.net());
        }
        postings.add(Posting.credit(Account.vat(paper.vat()), paper.totals().vat()));
        postings.add(
                Posting.credit(BOOKKEEPING_DIFFERENCE, left.minus(paper.totals().vat())));
        return postings;
    }

    private static Account accountOf(InvoiceLine line) {
        return line.period() == null ? Account.revenue(line.group()) : Account.deferred(line.group());
    }

    /** One entry per day and product group, whatever the number of lines. */
    private static List<Entry> releases(Paper paper) {
        var parts = new TreeMap<LocalDate, EnumMap<ProductGroup, Money>>();
        for (var line : paper.lines())
            if (line.period() != null)
                Release.of(line.net(), line.period(), paper.date())
                        .forEach((day, part) -> parts.computeIfAbsent(day, first -> new EnumMap<>(ProductGroup.class))
                                .merge(line.group(), part, Money::plus));
        var entries = new ArrayList<Entry>();
        parts.forEach((day, groups) -> groups.forEach((group, part) -> entries.add(
                Entry.between(Account.deferred(group), Account.revenue(group), group, part, EntryKind.RELEASE, day))));
        return entries;
    }
}
