package nl.hostforge.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.ledger.EntryKind;
import nl.hostforge.messages.money.Money;

/**
 * One booking on one day. It cannot be out of balance: whoever makes one says what goes to all accounts but one, and that
 * one bears the other side of their sum.
 */
final class Entry {
    private final EntryKind kind;
    private final LocalDate effectiveOn;
    private final List<Posting> postings;

    private Entry(EntryKind kind, LocalDate effectiveOn, List<Posting> postings) {
        this.kind = kind;
        this.effectiveOn = effectiveOn;
        this.postings = postings;
    }

    /**
     * What goes to one account.
     *
     * @param group null where it is about no product
     * @param amount above zero for debit, below for credit
     */
    record Posting(Account account, ProductGroup group, Money amount) {
        static Posting debit(Account account, Money amount) {
            return new Posting(account, null, amount);
        }

        static Posting credit(Account account, Money amount) {
            return debit(account, amount.negated());
        }

        Posting of(ProductGroup product) {
            return new Posting(account, product, amount);
        }
    }

    /** @param counterpart the account that bears the other side of all others together */
    static Entry against(Account counterpart, EntryKind kind, LocalDate effectiveOn, List<Posting> others) {
        var sum = others.stream().map(Posting::amount).reduce(Money::plus).orElseGet(Money::noEuro);
        var all = new ArrayList<Posting>();
        all.add(Posting.credit(counterpart, sum));
        all.addAll(others);
        all.removeIf(posting -> posting.amount().isZero());
        return new Entry(kind, effectiveOn, List.copyOf(all));
    }

    /** From one account to another, of one product group or, with null, of none. */
    static Entry between(
            Account debit, Account credit, ProductGroup group, Money amount, EntryKind kind, LocalDate effectiveOn) {
        var credited = Posting.credit(credit, amount).of(group);
        var debited = Posting.debit(debit, amount).of(group);
        return amount.isZero()
                ? new Entry(kind, effectiveOn, List.of())
                : new Entry(kind, effectiveOn, List.of(debited, credited));
    }

    EntryKind kind() {
        return kind;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** @return those of an amount; none where the booking is about nothing */
    List<Posting> postings() {
        return postings;
    }
}
