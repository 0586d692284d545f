package nl.hostforge.api.admin.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.hostforge.api.admin.customer.PersonalDataBodies.KeptAnswerData;
import nl.hostforge.api.admin.customer.PersonalDataBodies.KeyData;
import nl.hostforge.api.admin.customer.PersonalDataBodies.OrderData;
import nl.hostforge.api.admin.customer.PersonalDataBodies.PastEvent;
import nl.hostforge.api.admin.customer.PersonalDataBodies.PersonalData;
import nl.hostforge.api.admin.customer.PersonalDataBodies.StreamData;
import nl.hostforge.api.auth.AccessJournal;
import nl.hostforge.api.idempotency.KeptAnswers;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.security.StaffPrincipal;
import nl.hostforge.messages.billing.InvoiceFilter;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceSort;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldBeside;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldOfCustomer;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldOfOrder;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldStreams;
import nl.hostforge.messages.disclosure.HeldBeside;
import nl.hostforge.messages.disclosure.HeldOfCustomer;
import nl.hostforge.messages.disclosure.HeldOfOrder;
import nl.hostforge.messages.disclosure.HeldStream;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives an admin all that is held about a customer (art. 15 and 20 GDPR), for the customer. Who asked is noted in the
 * access journal before anything is read.
 */
@RestController
@RequestMapping("/api/admin/customers/{id}/personal-data")
@Tag(name = "Customers")
class AccessRequest {
    /** How many orders one answer has at most: each is read and held as a whole. */
    static final int AT_ONCE = 200;

    /** An order has one today. */
    private static final int INVOICES_OF_AN_ORDER = 100;

    private final Messages messages;
    private final Lists lists;
    private final CustomerDesk desk;
    private final AccessJournal journal;
    private final KeptAnswers answers;
    private final Clock clock;

    AccessRequest(
            Messages messages,
            Lists lists,
            CustomerDesk desk,
            AccessJournal journal,
            KeptAnswers answers,
            Clock clock) {
        this.messages = messages;
        this.lists = lists;
        this.desk = desk;
        this.journal = journal;
        this.answers = answers;
        this.clock = clock;
    }

    @Operation(
            summary = "All that is held about a customer, for the customer",
            description =
                    "Transfer codes are held back. Each call is noted in the access journal. Of a customer with more"
                            + " than " + AT_ONCE + " orders it is a part; nextFrom asks for the next.")
    @GetMapping
    ResponseEntity<PersonalData> everything(
            @PathVariable CustomerId id,
            @Parameter(description = "How many orders to pass over") @RequestParam(defaultValue = "0") @Min(0) int from,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @Parameter(hidden = true) HttpServletRequest request) {
        var customer = desk.shown(desk.existing(id));
        journal.recordDisclosure(id, staff.staffMember(), request);
        desk.letCatchUp(List.of("customer-overview", "invoice", "subscriptions"));
        var held = messages.ask(new FindHeldOfCustomer(id), ResponseTypes.optionalInstanceOf(HeldOfCustomer.class))
                .orElseThrow(() -> new NotFound("customer"));
        var orders = held.orders().stream().skip(from).limit(AT_ONCE).toList();
        var beside = messages.ask(new FindHeldBeside(id, orders), ResponseTypes.instanceOf(HeldBeside.class));
        var kept = answers.about(id);
        var body = new PersonalData(
                clock.instant(),
                id,
                customer,
                PastEvent.all(held.history()),
                orders.stream()
                        .flatMap(order -> find(id, order).stream())
                        .map(order -> OrderData.of(order, beside.letters(), invoicesOf(order.orderId())))
                        .toList(),
                from == 0 ? others(id) : List.of(),
                beside.keys().stream().map(KeyData::of).toList(),
                new KeptAnswerData(
                        kept.count(), kept.until() == null ? null : kept.until().toInstant()),
                held.orders().size() > from + AT_ONCE ? from + AT_ONCE : null);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }

    private List<StreamData> others(CustomerId customer) {
        return messages.ask(new FindHeldStreams(customer), ResponseTypes.multipleInstancesOf(HeldStream.class)).stream()
                .map(StreamData::of)
                .toList();
    }

    private Optional<HeldOfOrder> find(CustomerId customer, OrderId order) {
        return messages.ask(new FindHeldOfOrder(customer, order), ResponseTypes.optionalInstanceOf(HeldOfOrder.class));
    }

    private List<InvoiceOverview> invoicesOf(OrderId order) {
        var theirs = new FindInvoices(
                new InvoiceFilter(null, null, null, order, null), InvoiceSort.OLDEST_FIRST, null, INVOICES_OF_AN_ORDER);
        return lists.page(theirs, InvoiceOverview.class).items();
    }

    private static String attachment(CustomerId id) {
        return ContentDisposition.attachment()
                .filename("personal-data-" + id + ".json")
                .build()
                .toString();
    }
}
