package nl.hostforge.integration.moneybird;

import static nl.hostforge.integration.moneybird.MoneybirdDoor.encoded;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.ContactData;
import nl.hostforge.integration.bookkeeping.EntityKind;
import nl.hostforge.integration.bookkeeping.EntityVersion;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.bookkeeping.LedgerAccount;
import nl.hostforge.integration.bookkeeping.NewExternalInvoice;
import nl.hostforge.integration.bookkeeping.NewInvoice;
import nl.hostforge.integration.bookkeeping.NewPayment;
import nl.hostforge.integration.bookkeeping.Reminder;
import nl.hostforge.integration.bookkeeping.Sending;
import nl.hostforge.integration.bookkeeping.TaxRate;
import nl.hostforge.integration.bookkeeping.Webhook;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import tools.jackson.databind.JsonNode;

/** Moneybird's API v2. */
final class MoneybirdBookkeeping implements Bookkeeping {

    /** Without it a list shows this year only (Moneybird API v2, {@code GET /sales_invoices}). */
    private static final String OF_ALL_TIMES = "period:20000101..20991231";

    private static final InvoiceBodies.Nothing NOTHING = new InvoiceBodies.Nothing();

    private final MoneybirdSettings settings;
    private final MoneybirdDoor door;

    MoneybirdBookkeeping(MoneybirdSettings settings, MoneybirdDoor door) {
        this.settings = settings;
        this.door = door;
    }

    @Override
    public Outcome<Optional<BookedContact>> findContact(String reference) {
        return Outcome.emptyWhenNotFound(
                door.get("/contacts/customer_id/" + encoded(reference) + ".json", ContactBody.Found::read));
    }

    @Override
    public Outcome<BookedContact> createContact(String reference, ContactData contact) {
        return door.change("POST", "/contacts.json", ContactBody.of(reference, contact), ContactBody.Found::read);
    }

    @Override
    public Outcome<BookedContact> updateContact(String contactId, ContactData contact) {
        return door.change(
                "PATCH", one("/contacts", contactId), ContactBody.of(null, contact), ContactBody.Found::read);
    }

    @Override
    public Outcome<Void> archiveContact(String contactId) {
        return door.order("PATCH", one("/contacts", contactId, "/archive"), null);
    }

    @Override
    public Outcome<List<BookedInvoice>> findInvoices(String reference) {
        return door.list("/sales_invoices.json", OF_ALL_TIMES + ",reference:" + reference, FoundInvoice::sales)
                .map(found -> found.stream()
                        .filter(invoice -> invoice.reference().equals(reference))
                        // A credit note is made as a copy, reference included.
                        .filter(invoice -> invoice.credits().isEmpty())
                        .toList());
    }

    @Override
    public Outcome<List<BookedInvoice>> findCredits(String contactId, String invoiceId) {
        return door.list("/sales_invoices.json", OF_ALL_TIMES + ",contact_id:" + contactId, FoundInvoice::sales)
                .map(found -> found.stream()
                        .filter(invoice -> invoice.credits().equals(Optional.of(invoiceId)))
                        .toList());
    }

    @Override
    public Outcome<Optional<BookedInvoice>> invoice(String invoiceId) {
        return Outcome.emptyWhenNotFound(door.get(one("/sales_invoices", invoiceId), FoundInvoice::sales));
    }

    @Override
    public Outcome<BookedInvoice> createDraft(NewInvoice invoice) {
        return LineBody.withIds(
                invoice.lines(),
                settings,
                lines -> door.change(
                        "POST",
                        "/sales_invoices.json",
                        InvoiceBodies.Sales.of(invoice, lines, settings),
                        FoundInvoice::sales));
    }

    @Override
    public Outcome<Void> removeDraft(String invoiceId) {
        return remove(one("/sales_invoices", invoiceId));
    }

    @Override
    public Outcome<BookedInvoice> send(String invoiceId, Sending sending) {
        return door.change(
                "PATCH",
                one("/sales_invoices", invoiceId, "/send_invoice"),
                InvoiceBodies.Send.of(sending),
                FoundInvoice::sales);
    }

    @Override
    public Outcome<BookedInvoice> draftCredit(String invoiceId) {
        return door.change(
                "PATCH",
                one("/sales_invoices", invoiceId, "/duplicate_creditinvoice"),
                NOTHING,
                body -> FoundInvoice.sales(body).filter(credit -> !credit.id().equals(invoiceId)));
    }

    @Override
    public Outcome<BookedInvoice> settleCredit(String creditId) {
        return door.change(
                "PATCH",
                one("/sales_invoices", creditId, "/register_payment_creditinvoice"),
                NOTHING,
                FoundInvoice::sales);
    }

    @Override
    public Outcome<Void> markUncollectible(InvoiceKind kind, String invoiceId, LocalDate on) {
        return door.order(
                "PATCH",
                one(invoices(kind), invoiceId, "/mark_as_uncollectible"),
                new InvoiceBodies.Uncollectible(on.toString()));
    }

    @Override
    public Outcome<Void> remind(Reminder reminder) {
        if (settings.workflowId() == null || settings.documentStyleId() == null || settings.identityId() == null) {
            return Outcome.refused(
                    RefusalCode.NOT_PERMITTED,
                    "reminders need hostforge.moneybird.workflow-id, document-style-id and identity-id");
        }
        return door.order(
                "POST", "/sales_invoices/send_reminders.json", InvoiceBodies.Reminders.of(reminder, settings));
    }

    @Override
    public Outcome<List<BookedInvoice>> findExternalInvoices(String contactId, String reference) {
        return door.list(
                        "/external_sales_invoices.json",
                        OF_ALL_TIMES + ",contact_id:" + contactId,
                        FoundInvoice::external)
                .map(found -> found.stream()
                        .filter(invoice -> invoice.reference().equals(reference))
                        .toList());
    }

    @Override
    public Outcome<BookedInvoice> createExternalInvoice(NewExternalInvoice invoice) {
        return LineBody.withIds(
                invoice.lines(),
                settings,
                lines -> door.change(
                        "POST",
                        "/external_sales_invoices.json",
                        InvoiceBodies.External.of(invoice, lines, settings.source()),
                        FoundInvoice::external));
    }

    @Override
    public Outcome<String> recordPayment(InvoiceKind kind, String invoiceId, NewPayment payment) {
        return door.change(
                "POST",
                one(invoices(kind), invoiceId, "/payments"),
                InvoiceBodies.Payment.of(payment),
                body -> Optional.of(body.path("id").asString("")).filter(id -> !id.isEmpty()));
    }

    @Override
    public Outcome<Void> removePayment(InvoiceKind kind, String invoiceId, String paymentId) {
        return remove(one(invoices(kind), invoiceId, "/payments/" + encoded(paymentId)));
    }

    @Override
    public Outcome<List<TaxRate>> taxRates() {
        return door.list("/tax_rates.json", "tax_rate_type:sales_invoice", MasterDataBodies.Rate::read);
    }

    @Override
    public Outcome<List<LedgerAccount>> ledgerAccounts() {
        return door.get("/ledger_accounts.json", all(MasterDataBodies.Ledger::read));
    }

    @Override
    public Outcome<List<String>> checkMapping() {
        return taxRates()
                .flatMap(rates -> ledgerAccounts().map(ledgers -> {
                    var activeRates = rates.stream()
                            .filter(TaxRate::active)
                            .map(TaxRate::id)
                            .toList();
                    var activeLedgers = ledgers.stream()
                            .filter(LedgerAccount::active)
                            .map(LedgerAccount::id)
                            .toList();
                    var problems = new ArrayList<>(LineBody.unknown("tax-rates", settings.taxRates(), activeRates));
                    problems.addAll(LineBody.unknown("ledger-accounts", settings.ledgerAccounts(), activeLedgers));
                    return List.copyOf(problems);
                }));
    }

    @Override
    public Outcome<List<EntityVersion>> versions(EntityKind kind) {
        var path = switch (kind) {
            case CONTACT -> "/contacts/synchronization.json";
            case SALES_INVOICE -> "/sales_invoices/synchronization.json?filter=" + encoded(OF_ALL_TIMES);
            case EXTERNAL_INVOICE -> "/external_sales_invoices/synchronization.json?filter=" + encoded(OF_ALL_TIMES);
        };
        return door.get(path, all(MasterDataBodies.Version::read));
    }

    @Override
    public Outcome<List<BookedContact>> contacts(Collection<String> contactIds) {
        return contactIds.isEmpty()
                ? Outcome.done(List.of())
                : door.ask(
                        "/contacts/synchronization.json",
                        new InvoiceBodies.Ids(List.copyOf(contactIds)),
                        all(ContactBody.Found::read));
    }

    @Override
    public Outcome<List<BookedInvoice>> invoices(InvoiceKind kind, Collection<String> invoiceIds) {
        Function<JsonNode, Optional<BookedInvoice>> reader =
                kind == InvoiceKind.SALES ? FoundInvoice::sales : FoundInvoice::external;
        return invoiceIds.isEmpty()
                ? Outcome.done(List.of())
                : door.ask(
                        invoices(kind) + "/synchronization.json",
                        new InvoiceBodies.Ids(List.copyOf(invoiceIds)),
                        all(reader));
    }

    @Override
    public Outcome<List<Webhook>> webhooks() {
        return door.get("/webhooks.json", all(MasterDataBodies.Hook::read));
    }

    @Override
    public Outcome<Webhook> registerWebhook(URI address, List<String> events) {
        return door.change(
                "POST",
                "/webhooks.json",
                new MasterDataBodies.NewHook(address.toString(), events),
                body -> MasterDataBodies.Hook.read(body)
                        .filter(webhook -> webhook.secret() != null && webhook.token() != null));
    }

    @Override
    public Outcome<Void> removeWebhook(String webhookId) {
        return remove(one("/webhooks", webhookId));
    }

    @Override
    public Outcome<byte[]> pdf(String invoiceId) {
        return door.document(one("/sales_invoices", invoiceId, "/download_pdf"));
    }

    @Override
    public Outcome<byte[]> ubl(String invoiceId) {
        return door.document(one("/sales_invoices", invoiceId, "/download_ubl"));
    }

    private Outcome<Void> remove(String path) {
        return door.order("DELETE", path, null).countingAsDone(RefusalCode.NOT_FOUND, null);
    }

    private static <T> Function<JsonNode, Optional<List<T>>> all(Function<JsonNode, Optional<T>> reader) {
        return body -> MoneybirdDoor.all(body, reader);
    }

    private static String invoices(InvoiceKind kind) {
        return kind == InvoiceKind.SALES ? "/sales_invoices" : "/external_sales_invoices";
    }

    private static String one(String list, String id) {
        return one(list, id, "");
    }

    private static String one(String list, String id, String what) {
        return list + "/" + encoded(id) + what + ".json";
    }
}
