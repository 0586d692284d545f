package nl.hostforge.messages.ledger;

/** What an account of the ledger is about. */
public enum AccountKind {
    /** What customers have to pay on invoices: a debit balance. */
    RECEIVABLE,
    /** Money that came in, until a bank's own file tells where it is. */
    BANK,
    /** What customers have with us: paid too much, or in advance. */
    CREDIT_BALANCES,
    /** VAT that we charged, by box of the return or by country and rate. */
    VAT_PAYABLE,
    /** What was invoiced and is not delivered yet, by product group. */
    DEFERRED_REVENUE,
    /** What was delivered, by product group. */
    REVENUE,
    /** What is not expected any more. */
    BAD_DEBT,
    /** What a document of the bookkeeping comes to more or less than our own lines, in cents. */
    BOOKKEEPING_DIFFERENCE
}
