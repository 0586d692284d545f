package nl.hostforge.integration.moneybird;

import java.util.List;
import nl.hostforge.integration.bookkeeping.NewExternalInvoice;
import nl.hostforge.integration.bookkeeping.NewInvoice;
import nl.hostforge.integration.bookkeeping.NewPayment;
import nl.hostforge.integration.bookkeeping.Reminder;
import nl.hostforge.integration.bookkeeping.Sending;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What we send to Moneybird about invoices. */
final class InvoiceBodies {

    private InvoiceBodies() {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Sales(SalesFields salesInvoice) {

        static Sales of(NewInvoice invoice, List<LineBody> lines, MoneybirdSettings settings) {
            return new Sales(new SalesFields(
                    invoice.contactId(),
                    invoice.reference(),
                    settings.workflowId(),
                    settings.documentStyleId(),
                    invoice.date().toString(),
                    invoice.daysToPay(),
                    invoice.currency(),
                    false,
                    lines));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record SalesFields(
            String contactId,
            String reference,
            String workflowId,
            String documentStyleId,
            String invoiceDate,
            int firstDueInterval,
            String currency,
            boolean pricesAreInclTax,
            List<LineBody> detailsAttributes) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record External(ExternalFields externalSalesInvoice) {

        static External of(NewExternalInvoice invoice, List<LineBody> lines, String source) {
            return new External(new ExternalFields(
                    invoice.contactId(),
                    invoice.reference(),
                    invoice.date().toString(),
                    invoice.dueOn().toString(),
                    invoice.currency(),
                    false,
                    source,
                    invoice.document().map(Object::toString).orElse(null),
                    lines));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record ExternalFields(
            String contactId,
            String reference,
            String date,
            String dueDate,
            String currency,
            boolean pricesAreInclTax,
            String source,
            String sourceUrl,
            List<LineBody> detailsAttributes) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Send(SendFields salesInvoiceSending) {

        static Send of(Sending sending) {
            var way = switch (sending.way()) {
                case EMAIL -> "Email";
                case PEPPOL -> "Peppol";
                case NOT_AT_ALL -> "Manual";
            };
            return new Send(new SendFields(
                    way, sending.address().orElse(null), sending.message().orElse(null)));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record SendFields(String deliveryMethod, String emailAddress, String emailMessage) {}

    record Payment(PaymentFields payment) {

        static Payment of(NewPayment payment) {
            return new Payment(new PaymentFields(
                    payment.date().toString(), payment.amount().toPlainString(), payment.reference()));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record PaymentFields(String paymentDate, String price, String transactionIdentifier) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Reminders(List<ReminderFields> salesInvoiceReminders) {

        static Reminders of(Reminder reminder, MoneybirdSettings settings) {
            return new Reminders(List.of(new ReminderFields(
                    reminder.contactId(),
                    settings.workflowId(),
                    settings.documentStyleId(),
                    settings.identityId(),
                    reminder.invoiceIds(),
                    reminder.text().orElse(null),
                    "Email")));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record ReminderFields(
            String contactId,
            String workflowId,
            String documentStyleId,
            String identityId,
            List<String> salesInvoiceIds,
            String reminderText,
            String deliveryMethod) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Uncollectible(String uncollectibleDate) {}

    record Ids(List<String> ids) {}

    /** PATCH wants a body even where there is nothing to say. */
    record Nothing() {}
}
