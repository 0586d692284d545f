package nl.hostforge.integration.bookkeeping;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;

/**
 * The bookkeeping, one call per method. A <em>reference</em> is our own name for a thing, stored there with it (letters,
 * digits, dots, dashes and underscores); ids are the bookkeeping's, long decimal texts that are no numbers.
 *
 * <p>Creating, sending, crediting, paying and reminding do it again when they are repeated: look first. A reference is
 * unique for contacts only, and two calls at once may both create, so one at a time per administration.
 */
public interface Bookkeeping {

    Outcome<Optional<BookedContact>> findContact(String reference);

    /** Refused as {@code ALREADY_EXISTS} when there is a contact with this reference. */
    Outcome<BookedContact> createContact(String reference, ContactData contact);

    Outcome<BookedContact> updateContact(String contactId, ContactData contact);

    /** Hides the contact; one with documents can't be deleted. Refused for one that is archived. */
    Outcome<Void> archiveContact(String contactId);

    /** All invoices with our reference, of whatever age: none, one, or more where a repeat slipped through. */
    Outcome<List<BookedInvoice>> findInvoices(String reference);

    /** The credit notes to this invoice of this contact, drafts included. */
    Outcome<List<BookedInvoice>> findCredits(String contactId, String invoiceId);

    Outcome<Optional<BookedInvoice>> invoice(String invoiceId);

    /** A draft, which has no number yet. */
    Outcome<BookedInvoice> createDraft(NewInvoice invoice);

    /** A draft only; what was sent stays. One that is absent counts as removed. */
    Outcome<Void> removeDraft(String invoiceId);

    /** Numbers the invoice and sends it. Twice mails twice: look whether it is a draft still. */
    Outcome<BookedInvoice> send(String invoiceId, Sending sending);

    /** A credit note over the whole invoice, as a draft with an id of its own. */
    Outcome<BookedInvoice> draftCredit(String invoiceId);

    /** Settles a credit note that was sent with the invoice that it credits. */
    Outcome<BookedInvoice> settleCredit(String creditId);

    Outcome<Void> markUncollectible(InvoiceKind kind, String invoiceId, LocalDate on);

    /** Reminds of invoices of one contact, in one message. */
    Outcome<Void> remind(Reminder reminder);

    /** Invoices that we issued ourselves, by contact, since they can't be searched by reference. */
    Outcome<List<BookedInvoice>> findExternalInvoices(String contactId, String reference);

    /** Books an invoice that we issued and numbered ourselves. */
    Outcome<BookedInvoice> createExternalInvoice(NewExternalInvoice invoice);

    /** Returns the payment's id. The same one twice pays twice: look for its reference in the invoice. */
    Outcome<String> recordPayment(InvoiceKind kind, String invoiceId, NewPayment payment);

    /** A payment that is absent counts as removed. */
    Outcome<Void> removePayment(InvoiceKind kind, String invoiceId, String paymentId);

    Outcome<List<TaxRate>> taxRates();

    Outcome<List<LedgerAccount>> ledgerAccounts();

    /** What of our tax codes and ledgers the bookkeeping doesn't have (any more), as sentences; empty is good. */
    Outcome<List<String>> checkMapping();

    /** Everything of a kind with its version, for finding what changed without our knowing. */
    Outcome<List<EntityVersion>> versions(EntityKind kind);

    /** Up to a hundred contacts at once, archived ones too; absent ones are left out. */
    Outcome<List<BookedContact>> contacts(Collection<String> contactIds);

    /** Up to a hundred invoices at once; absent ones are left out. */
    Outcome<List<BookedInvoice>> invoices(InvoiceKind kind, Collection<String> invoiceIds);

    Outcome<List<Webhook>> webhooks();

    /** The address has to answer 200 at once, or the bookkeeping refuses. */
    Outcome<Webhook> registerWebhook(URI address, List<String> events);

    /** One that is absent counts as removed. */
    Outcome<Void> removeWebhook(String webhookId);

    /** The invoice as PDF. */
    Outcome<byte[]> pdf(String invoiceId);

    /** The invoice as UBL (XML). */
    Outcome<byte[]> ubl(String invoiceId);
}
