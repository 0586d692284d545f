package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.moneybird.MoneybirdRefusal.Fault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the payments that a biller registers. Nothing protects from registering one twice. */
@Component
class PaymentReader {
    private final Ids ids;
    private final Times times;

    PaymentReader(Ids ids, Times times) {
        this.ids = ids;
        this.times = times;
    }

    Payment of(Call call) {
        var wanted = call.json().path("payment");
        var faults = new LinkedHashMap<String, List<Fault>>();
        if (wanted.path("payment_date").asString("").isBlank())
            faults.put("payment_date", List.of(new Fault("can't be blank", "blank")));
        var price = Amounts.read(wanted.path("price"));
        if (price.isEmpty()) faults.put("price", List.of(new Fault("is not a number", "not_a_number")));
        if (!faults.isEmpty()) throw MoneybirdRefusal.invalid(faults);
        return payment(
                Drafts.date(wanted, "payment_date"),
                Amounts.cents(price.orElse(BigDecimal.ZERO)),
                text(wanted, "transaction_identifier"),
                wanted);
    }

    /** Money that came by the payment page. */
    Payment online(BigDecimal price, String transaction) {
        return payment(times.today(), price, transaction, null);
    }

    /** Nobody pays: an invoice and its credit invoice settle each other. */
    Payment settlement(BigDecimal price, String creditInvoiceId) {
        return new Payment(
                ids.next(),
                times.today(),
                price,
                null,
                null,
                MasterData.SETTLEMENTS,
                null,
                creditInvoiceId,
                null,
                times.now());
    }

    private Payment payment(LocalDate date, BigDecimal price, String transaction, JsonNode wanted) {
        return new Payment(
                ids.next(),
                date,
                price,
                transaction,
                text(wanted, "financial_account_id"),
                text(wanted, "ledger_account_id"),
                text(wanted, "manual_payment_action"),
                null,
                null,
                times.now());
    }

    private static String text(JsonNode wanted, String field) {
        return wanted == null || !wanted.hasNonNull(field)
                ? null
                : wanted.path(field).asString("");
    }
}
