package nl.hostforge.sandbox.moneybird;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Call;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a call is about: the biller's references, customer numbers and transactions, said or looked up. */
@Component
class MoneybirdReferences {
    private final Contacts contacts;
    private final SalesInvoices invoices;
    private final ExternalInvoices externals;

    MoneybirdReferences(Contacts contacts, SalesInvoices invoices, ExternalInvoices externals) {
        this.contacts = contacts;
        this.invoices = invoices;
        this.externals = externals;
    }

    Set<String> of(Call call) {
        var body = call.json();
        var references = new LinkedHashSet<String>();
        Stream.of(
                        Stream.of(call.variable("customer"), call.variable("reference"), call.variable("number")),
                        contacts.find(call.variable("contact")).map(Contact::customerId).stream(),
                        invoices.find(call.variable("invoice")).stream().flatMap(MoneybirdReferences::names),
                        externals.find(call.variable("external")).map(ExternalInvoice::reference).stream(),
                        inBody(body),
                        Filter.of(call).term("reference").stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .forEach(references::add);
        return references;
    }

    private static Stream<String> names(SalesInvoice invoice) {
        return Stream.of(invoice.reference(), invoice.invoiceId());
    }

    private static Stream<String> inBody(JsonNode body) {
        return Stream.of(
                        "/contact/customer_id",
                        "/sales_invoice/reference",
                        "/external_sales_invoice/reference",
                        "/payment/transaction_identifier",
                        "/url")
                .map(place -> body.at(place).asString(""));
    }
}
