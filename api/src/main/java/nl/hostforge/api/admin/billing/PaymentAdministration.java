package nl.hostforge.api.admin.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import nl.hostforge.api.admin.billing.InvoiceBodies.AdminInvoice;
import nl.hostforge.api.admin.billing.PaymentBodies.AccountBody;
import nl.hostforge.api.admin.billing.PaymentBodies.PaymentAsk;
import nl.hostforge.api.admin.billing.PaymentBodies.PaymentTakenBody;
import nl.hostforge.api.admin.billing.PaymentBodies.RefundAsk;
import nl.hostforge.api.admin.billing.PaymentBodies.SpendAsk;
import nl.hostforge.api.admin.billing.PaymentBodies.UndoAsk;
import nl.hostforge.api.admin.billing.PaymentBodies.WriteOffAsk;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.account.AccountCommand.RefundBalance;
import nl.hostforge.messages.account.AccountCommand.SpendBalance;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.AccountCommand.UndoPayment;
import nl.hostforge.messages.account.AccountEntry;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.account.AccountQuery;
import nl.hostforge.messages.account.AccountQuery.FindAccountEntries;
import nl.hostforge.messages.account.AccountQuery.FindBalance;
import nl.hostforge.messages.billing.InvoiceCommand.WriteOffInvoice;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceQuery;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * How staff tells of money that came in or went back, and sees what a customer has with us. The answer comes when the account
 * has it; invoices show what they took a moment later.
 */
@RestController
@RequestMapping("/api/admin")
@Tag(name = "Payments")
class PaymentAdministration {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Messages messages;
    private final Lists lists;
    private final ReadYourWrite writes;
    private final CallNotes notes;
    private final Clock clock;

    PaymentAdministration(Messages messages, Lists lists, ReadYourWrite writes, CallNotes notes, Clock clock) {
        this.messages = messages;
        this.lists = lists;
        this.writes = writes;
        this.notes = notes;
        this.clock = clock;
    }

    @Operation(
            summary = "Tell of a transfer that came in, for one or several invoices of one customer",
            description =
                    "What an invoice cannot take stays on the customer's account. Refused for shares that come to more"
                            + " than the payment (shares-exceed-payment)")
    @PostMapping("/payments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    PaymentTakenBody take(@Valid @RequestBody PaymentAsk body, IdempotencyKey key) {
        refuseFuture("receivedOn", body.receivedOn());
        refuseUnknown(body);
        notes.because(body.reason());
        var payment = PaymentId.ofAccount(key.derive("payment"));
        messages.send(new TakePayment(
                body.customerId(), payment, body.amount().toMoney(), body.receivedOn(), body.toShares()));
        untilShown(body.customerId());
        return new PaymentTakenBody(payment.value());
    }

    /** An invoice that takes nothing gives all of it back, so that nothing is lost; but a slip is better told at once. */
    private void refuseUnknown(PaymentAsk body) {
        if (findCustomer(body.customerId()).isEmpty())
            throw new InvalidRequest("customerId", "unknown-customer", "There is no such customer.");
        var faults = new ArrayList<FieldFault>();
        for (var place = 0; place < body.shares().size(); place++) {
            var invoice = findInvoice(body.shares().get(place).invoiceId());
            var field = "shares[" + place + "].invoiceId";
            if (invoice.isEmpty()) faults.add(new FieldFault(field, "unknown-invoice", "There is no such invoice."));
            else if (!invoice.get().overview().customerId().equals(body.customerId()))
                faults.add(new FieldFault(field, "other-customer", "The invoice is another customer's."));
            else if (invoice.get().open() == null)
                faults.add(new FieldFault(field, "invoice-not-issued", "The invoice was not issued yet."));
        }
        if (!faults.isEmpty()) throw new InvalidRequest(faults);
    }

    @Operation(
            summary = "Pay an invoice from its customer's account",
            description = "Refused for more than there is (balance-too-low)")
    @PostMapping("/invoices/{id}/account-payments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    PaymentTakenBody spend(@PathVariable InvoiceId id, @Valid @RequestBody SpendAsk body, IdempotencyKey key) {
        var invoice = findInvoice(id).orElseThrow(() -> new NotFound("invoice"));
        notes.because(body.reason());
        var payment = PaymentId.ofAccount(key.derive("payment"));
        messages.send(new SpendBalance(
                invoice.overview().customerId(), id, payment, body.amount().toMoney()));
        untilShown(invoice.overview().customerId());
        return new PaymentTakenBody(payment.value());
    }

    @Operation(
            summary = "Give up what is open of an invoice",
            description =
                    "Refused where nothing is open (nothing-open) or a credit note is being made (credit-pending)")
    @PostMapping("/invoices/{id}/write-off")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    AdminInvoice writeOff(@PathVariable InvoiceId id, @Valid @RequestBody WriteOffAsk body) {
        findInvoice(id).orElseThrow(() -> new NotFound("invoice"));
        notes.because(body.reason());
        messages.send(new WriteOffInvoice(id, body.reason()));
        writes.isVisible(InvoiceQuery.READ_MODEL, id);
        return findInvoice(id).map(AdminInvoice::of).orElseThrow(() -> new NotFound("invoice"));
    }

    @Operation(
            summary = "Tell that money of the account is paid back to the customer",
            description = "Refused for more than there is (balance-too-low)")
    @PostMapping("/customers/{id}/account/refunds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    AccountBody refund(@PathVariable CustomerId id, @Valid @RequestBody RefundAsk body, IdempotencyKey key) {
        refuseFuture("refundedOn", body.refundedOn());
        findCustomer(id).orElseThrow(() -> new NotFound("customer"));
        notes.because(body.reason());
        var refund = key.derive("refund").toString();
        messages.send(new RefundBalance(id, refund, body.amount().toMoney(), body.refundedOn()));
        untilShown(id);
        return account(id, null, Integer.parseInt(Lists.USUAL_PAGE));
    }

    @Operation(
            summary = "Take back a payment that was recorded by mistake",
            description =
                    "Refused for one that there is not (payment-not-found) and where the account has less than it by"
                            + " now (balance-too-low)")
    @PostMapping("/customers/{id}/account/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    AccountBody undo(@PathVariable CustomerId id, @Valid @RequestBody UndoAsk body) {
        findCustomer(id).orElseThrow(() -> new NotFound("customer"));
        notes.because(body.reason());
        messages.send(new UndoPayment(id, new PaymentId(body.paymentId())));
        untilShown(id);
        return account(id, null, Integer.parseInt(Lists.USUAL_PAGE));
    }

    @Operation(summary = "What a customer has with us, and how it came there, newest first")
    @GetMapping("/customers/{id}/account")
    AccountBody account(
            @PathVariable CustomerId id,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        return AccountBody.of(
                messages.ask(new FindBalance(id), ResponseTypes.instanceOf(Money.class)),
                lists.page(new FindAccountEntries(id, cursor, limit), AccountEntry.class));
    }

    /** Who asks for the account next is to see what was just done. */
    private void untilShown(CustomerId customer) {
        writes.isVisible(AccountQuery.READ_MODEL, AccountId.of(customer));
    }

    private void refuseFuture(String field, LocalDate day) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), AMSTERDAM)))
            throw new InvalidRequest(field, "in-the-future", "The day is today at the latest.");
    }

    private Optional<InvoiceDetails> findInvoice(InvoiceId id) {
        return messages.ask(new FindInvoice(id), ResponseTypes.optionalInstanceOf(InvoiceDetails.class));
    }

    private Optional<CustomerDetails> findCustomer(CustomerId id) {
        return messages.ask(new FindCustomer(id), ResponseTypes.optionalInstanceOf(CustomerDetails.class));
    }
}
