package nl.hostforge.sandbox.moneybird;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the answers about both kinds of invoices have in common: lines, payments, totals and history. */
@Component
class InvoiceParts {
    private final MasterData data;
    private final ContactBody contacts;

    InvoiceParts(MasterData data, ContactBody contacts) {
        this.data = data;
        this.contacts = contacts;
    }

    void add(ObjectNode body, Billed invoice, String id, String type) {
        var totals = Totals.of(invoice, data::percentage);
        var excl = Amounts.text(totals.exclTax());
        var incl = Amounts.text(totals.inclTax());
        var unpaid = Amounts.text(totals.unpaid());
        body.put("prices_are_incl_tax", invoice.pricesAreInclTax())
                .put("total_price_excl_tax", excl)
                .put("total_price_excl_tax_base", excl)
                .put("total_price_incl_tax", incl)
                .put("total_price_incl_tax_base", incl)
                .put("total_paid", Amounts.text(totals.paid()))
                .put("total_unpaid", unpaid)
                .put("total_unpaid_base", unpaid);
        var details = body.putArray("details");
        invoice.details().forEach(detail -> details.add(detail(invoice, detail)));
        var payments = body.putArray("payments");
        invoice.payments().forEach(payment -> payments.add(payment(payment, id, type)));
        var taxes = body.putArray("tax_totals");
        for (var rate : totals.perRate())
            taxes.addObject()
                    .put("tax_rate_id", rate.taxRateId())
                    .put("taxable_amount", Amounts.text(rate.taxable()))
                    .put("taxable_amount_base", Amounts.text(rate.taxable()))
                    .put("tax_amount", Amounts.text(rate.tax()))
                    .put("tax_amount_base", Amounts.text(rate.tax()));
        body.putArray("notes");
    }

    ObjectNode payment(Payment payment, String invoiceId, String type) {
        return data.body(payment.id())
                .put("invoice_type", type)
                .put("invoice_id", invoiceId)
                .put("financial_account_id", payment.financialAccountId())
                .put("user_id", MasterData.USER)
                .putNull("payment_transaction_id")
                .put("transaction_identifier", payment.transactionIdentifier())
                .put("price", Amounts.text(payment.price()))
                .put("price_base", Amounts.text(payment.price()))
                .put("payment_date", payment.paymentDate().toString())
                .put("credit_invoice_id", payment.creditInvoiceId())
                .putNull("financial_mutation_id")
                .put("ledger_account_id", payment.ledgerAccountId())
                .put("linked_payment_id", payment.linkedPaymentId())
                .put("manual_payment_action", payment.manualPaymentAction())
                .put("created_at", Times.moment(payment.createdAt()))
                .put("updated_at", Times.moment(payment.createdAt()));
    }

    void events(ObjectNode body, List<Happening> happenings) {
        contacts.events(body, happenings);
    }

    private ObjectNode detail(Billed invoice, Detail detail) {
        var total = Amounts.text(Totals.ofLine(invoice, detail, data.percentage(detail.taxRateId())));
        var body = data.body(detail.id())
                .put("tax_rate_id", detail.taxRateId())
                .put("ledger_account_id", detail.ledgerAccountId())
                .putNull("project_id")
                .putNull("product_id")
                .put("amount", detail.amount())
                .put("amount_decimal", Amounts.text(Amounts.quantity(detail.amount())))
                .put("description", detail.description())
                .put("price", Amounts.text(detail.price()))
                .put("period", detail.period())
                .put("row_order", detail.rowOrder())
                .put("total_price_excl_tax_with_discount", total)
                .put("total_price_excl_tax_with_discount_base", total)
                .putNull("mandatory_tax_text")
                .put("created_at", Times.moment(detail.createdAt()))
                .put("updated_at", Times.moment(detail.updatedAt()));
        var report = body.putArray("tax_report_reference");
        data.taxRate(detail.taxRateId()).ifPresent(rate -> report.add(rate.report()));
        return body;
    }
}
