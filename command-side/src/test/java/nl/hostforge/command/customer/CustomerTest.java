package nl.hostforge.command.customer;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.ChangeCustomerDetails;
import nl.hostforge.messages.customer.CustomerCommand.EndFiscalRetention;
import nl.hostforge.messages.customer.CustomerCommand.EnsureMayOrder;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToMoneybird;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToOpenprovider;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToPlesk;
import nl.hostforge.messages.customer.CustomerCommand.RecordVatNumberCheck;
import nl.hostforge.messages.customer.CustomerCommand.RegisterCustomer;
import nl.hostforge.messages.customer.CustomerCommand.ReinstateCustomer;
import nl.hostforge.messages.customer.CustomerCommand.SuspendCustomer;
import nl.hostforge.messages.customer.CustomerCommand.VerifyCustomerEmail;
import nl.hostforge.messages.customer.CustomerEvent;
import nl.hostforge.messages.customer.CustomerEvent.CustomerApproved;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerEmailVerified;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToMoneybird;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToOpenprovider;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToPlesk;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.customer.CustomerEvent.CustomerReinstated;
import nl.hostforge.messages.customer.CustomerEvent.CustomerSuspended;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberRejected;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberUnverifiable;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberValidated;
import nl.hostforge.messages.customer.CustomerEvent.FiscalRetentionEnded;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerTest {
    private static final CustomerId ID = new CustomerId(Ids.derived("customer", "anna"));
    private static final EmailClaimId EMAIL = EmailClaimId.of("anna");
    private static final EmailClaimId OTHER_EMAIL = EmailClaimId.of("anna-again");
    private static final Personal<String> VAT_NUMBER = sealed("NL004495445B01");
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void a_visitor_becomes_a_customer_whom_nobody_has_approved_yet() {
        fresh().when(register("digest")).expectEvents(registered());
        refused(after(registered()).when(new EnsureMayOrder(ID)), "customer-not-approved");
    }

    @Test
    void registering_an_existing_customer_changes_nothing_about_them() {
        unchanged(after(registered()).when(register("another digest")));
    }

    @Test
    void new_details_are_news_and_the_same_details_are_not() {
        after(registered()).when(change("new digest", EMAIL, "vat")).expectEvents(changed("new digest", EMAIL));
        unchanged(after(registered()).when(change("digest", EMAIL, "vat")));
    }

    @Test
    void another_vat_number_is_news_of_its_own() {
        after(registered())
                .when(change("new digest", EMAIL, "other vat"))
                .expectEvents(changed("new digest", EMAIL), renumbered("other vat"));
        after(registered(), renumbered("other vat"))
                .when(change("new digest", EMAIL, "other vat"))
                .expectEvents(changed("new digest", EMAIL));
    }

    @Test
    void a_verified_address_is_verified_once() {
        after(registered()).when(new VerifyCustomerEmail(ID, EMAIL)).expectEvents(new CustomerEmailVerified(ID, EMAIL));
        unchanged(after(registered(), new CustomerEmailVerified(ID, EMAIL)).when(new VerifyCustomerEmail(ID, EMAIL)));
    }

    @Test
    void a_new_address_has_to_be_verified_again() {
        after(registered(), new CustomerEmailVerified(ID, EMAIL), changed("new digest", OTHER_EMAIL))
                .when(new VerifyCustomerEmail(ID, OTHER_EMAIL))
                .expectEvents(new CustomerEmailVerified(ID, OTHER_EMAIL));
    }

    @Test
    void the_link_to_a_former_address_proves_nothing() {
        refused(
                after(registered(), changed("new digest", OTHER_EMAIL)).when(new VerifyCustomerEmail(ID, EMAIL)),
                "email-changed");
    }

    @Test
    void an_approved_customer_may_order_and_is_approved_once() {
        after(registered()).when(new ApproveCustomer(ID, null)).expectEvents(new CustomerApproved(ID));
        unchanged(after(registered(), new CustomerApproved(ID)).when(new ApproveCustomer(ID, null)));
        unchanged(after(registered(), new CustomerApproved(ID)).when(new EnsureMayOrder(ID)));
    }

    @Test
    void a_suspended_customer_may_not_order_and_is_suspended_once() {
        after(registered(), new CustomerApproved(ID))
                .when(new SuspendCustomer(ID, null))
                .expectEvents(new CustomerSuspended(ID));
        unchanged(after(registered(), new CustomerSuspended(ID)).when(new SuspendCustomer(ID, null)));
        refused(
                after(registered(), new CustomerApproved(ID), new CustomerSuspended(ID))
                        .when(new EnsureMayOrder(ID)),
                "customer-suspended");
    }

    @Test
    void a_suspension_cannot_be_lifted_by_approving() {
        refused(
                after(registered(), new CustomerSuspended(ID)).when(new ApproveCustomer(ID, null)),
                "customer-suspended");
    }

    @Test
    void a_reinstated_customer_is_again_what_they_were() {
        after(registered(), new CustomerApproved(ID), new CustomerSuspended(ID))
                .when(new ReinstateCustomer(ID, null))
                .expectEvents(new CustomerReinstated(ID, CustomerStatus.APPROVED));
        after(registered(), new CustomerSuspended(ID))
                .when(new ReinstateCustomer(ID, null))
                .expectEvents(new CustomerReinstated(ID, CustomerStatus.PENDING));
        unchanged(after(registered(), new CustomerApproved(ID)).when(new ReinstateCustomer(ID, null)));
    }

    @Test
    void what_vies_answers_is_kept_as_evidence() {
        after(registered())
                .when(vatCheck(VatCheckOutcome.VALID, MONDAY, "vat"))
                .expectEvents(
                        new CustomerVatNumberValidated(ID, VAT_NUMBER, "vat", MONDAY, "WAPI-1", sealed("Anna BV")));
        after(registered())
                .when(vatCheck(VatCheckOutcome.INVALID, MONDAY, "vat"))
                .expectEvents(new CustomerVatNumberRejected(ID, VAT_NUMBER, "vat", MONDAY));
        after(registered())
                .when(vatCheck(VatCheckOutcome.UNVERIFIABLE, MONDAY, "vat"))
                .expectEvents(new CustomerVatNumberUnverifiable(ID, VAT_NUMBER, "vat", MONDAY));
    }

    @Test
    void a_later_check_of_the_same_number_is_news_and_a_repeat_is_not() {
        var unverifiable = new CustomerVatNumberUnverifiable(ID, VAT_NUMBER, "vat", MONDAY);
        after(registered(), unverifiable)
                .when(vatCheck(VatCheckOutcome.INVALID, TUESDAY, "vat"))
                .expectEvents(new CustomerVatNumberRejected(ID, VAT_NUMBER, "vat", TUESDAY));
        unchanged(after(registered(), unverifiable).when(vatCheck(VatCheckOutcome.UNVERIFIABLE, MONDAY, "vat")));
    }

    @Test
    void an_answer_about_a_replaced_number_says_nothing_about_the_present_one() {
        unchanged(after(registered(), renumbered("other vat")).when(vatCheck(VatCheckOutcome.VALID, MONDAY, "vat")));
        unchanged(after(registered(), renumbered(null)).when(vatCheck(VatCheckOutcome.VALID, MONDAY, "vat")));
    }

    @Test
    void a_link_to_a_provider_is_news_once_and_may_be_replaced() {
        after(registered()).when(new LinkCustomerToPlesk(ID, "12")).expectEvents(new CustomerLinkedToPlesk(ID, "12"));
        unchanged(after(registered(), new CustomerLinkedToPlesk(ID, "12")).when(new LinkCustomerToPlesk(ID, "12")));
        after(registered(), new CustomerLinkedToPlesk(ID, "12"))
                .when(new LinkCustomerToPlesk(ID, "13"))
                .expectEvents(new CustomerLinkedToPlesk(ID, "13"));

        after(registered())
                .when(new LinkCustomerToMoneybird(ID, "4711"))
                .expectEvents(new CustomerLinkedToMoneybird(ID, "4711"));
        unchanged(after(registered(), new CustomerLinkedToMoneybird(ID, "4711"))
                .when(new LinkCustomerToMoneybird(ID, "4711")));

        after(registered())
                .when(new LinkCustomerToOpenprovider(ID, "HF000012-NL"))
                .expectEvents(new CustomerLinkedToOpenprovider(ID, "HF000012-NL"));
        unchanged(after(registered(), new CustomerLinkedToOpenprovider(ID, "HF000012-NL"))
                .when(new LinkCustomerToOpenprovider(ID, "HF000012-NL")));
    }

    @Test
    void a_customer_is_erased_once_and_the_claim_to_release_is_named() {
        after(registered()).when(new EraseCustomer(ID, null)).expectEvents(new CustomerErased(ID, EMAIL));
        unchanged(after(registered(), new CustomerErased(ID, EMAIL)).when(new EraseCustomer(ID, null)));
    }

    @Test
    void the_retention_of_a_year_ends_once_also_for_whom_was_erased() {
        var ended = new FiscalRetentionEnded(ID, 2026, false);
        after(registered(), new CustomerErased(ID, EMAIL))
                .when(new EndFiscalRetention(ID, 2026, false))
                .expectEvents(ended);
        after(registered(), ended)
                .when(new EndFiscalRetention(ID, 2026, true))
                .expectEvents(new FiscalRetentionEnded(ID, 2026, true));
        unchanged(after(registered(), ended).when(new EndFiscalRetention(ID, 2026, false)));
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void after_the_erasure_all_is_refused(CustomerCommand command) {
        refused(after(registered(), new CustomerErased(ID, EMAIL)).when(command), "customer-erased");
    }

    static List<CustomerCommand> everythingElse() {
        return List.of(
                register("digest"),
                change("digest", EMAIL, "vat"),
                new VerifyCustomerEmail(ID, EMAIL),
                new ApproveCustomer(ID, null),
                new SuspendCustomer(ID, null),
                new ReinstateCustomer(ID, null),
                vatCheck(VatCheckOutcome.VALID, MONDAY, "vat"),
                new EnsureMayOrder(ID));
    }

    @Test
    void a_change_based_on_an_old_version_is_refused() {
        after(registered(), new CustomerApproved(ID))
                .when(new SuspendCustomer(ID, 0L))
                .expectNoEvents()
                .expectException(ConflictingAggregateVersionException.class);
    }

    private static TestExecutor<Customer> fresh() {
        return new AggregateTestFixture<>(Customer.class).givenNoPriorActivity();
    }

    private static TestExecutor<Customer> after(CustomerEvent... events) {
        return new AggregateTestFixture<>(Customer.class).given(List.of(events));
    }

    private static RegisterCustomer register(String digest) {
        return new RegisterCustomer(ID, EMAIL, details(), digest, VAT_NUMBER, "vat");
    }

    private static CustomerRegistered registered() {
        return new CustomerRegistered(ID, EMAIL, details(), "digest", VAT_NUMBER, "vat");
    }

    private static ChangeCustomerDetails change(String digest, EmailClaimId email, String vatNumberHash) {
        return new ChangeCustomerDetails(ID, null, email, details(), digest, VAT_NUMBER, vatNumberHash);
    }

    private static CustomerDetailsChanged changed(String digest, EmailClaimId email) {
        return new CustomerDetailsChanged(ID, email, EMAIL, details(), digest);
    }

    private static CustomerVatNumberChanged renumbered(String vatNumberHash) {
        return new CustomerVatNumberChanged(ID, VAT_NUMBER, vatNumberHash);
    }

    private static RecordVatNumberCheck vatCheck(VatCheckOutcome outcome, Instant at, String vatNumberHash) {
        return new RecordVatNumberCheck(ID, VAT_NUMBER, vatNumberHash, outcome, at, "WAPI-1", sealed("Anna BV"));
    }

    private static Personal<ContactDetails> details() {
        return sealed(new ContactDetails(
                CustomerKind.COMPANY,
                "Anna",
                "de Vries",
                "Anna BV",
                "12345678",
                "anna@example.nl",
                "+31201234567",
                new PostalAddress("Dam", "1", null, "1012 JS", "Amsterdam", "NL"),
                Language.DUTCH));
    }

    private static <T> Personal<T> sealed(T value) {
        return Personal.of(KeyRef.contact(ID), value);
    }
}
