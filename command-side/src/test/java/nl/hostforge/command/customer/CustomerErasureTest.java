package nl.hostforge.command.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.customer.CustomerCommand;
import nl.hostforge.messages.customer.CustomerCommand.CompleteErasureAtProvider;
import nl.hostforge.messages.customer.CustomerCommand.CompleteErasureByHand;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.customer.CustomerCommand.FailErasureAtProvider;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToMoneybird;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToOpenprovider;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToPlesk;
import nl.hostforge.messages.customer.CustomerCommand.RetryErasureAtProvider;
import nl.hostforge.messages.customer.CustomerEvent;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderCompleted;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderFailed;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToMoneybird;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToOpenprovider;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToPlesk;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the providers are asked to forget an erased customer, and what comes of it. */
class CustomerErasureTest {
    private static final CustomerId ID = new CustomerId(Ids.derived("test", "customer"));
    private static final EmailClaimId EMAIL = EmailClaimId.of("mila");
    private static final Instant LATER = Instant.parse("2026-07-27T12:01:00Z");
    private static final Personal<String> WORDS =
            Personal.of(KeyRef.erasure(ID, "plesk", 1), "The account has webspaces.");

    private final AggregateTestFixture<Customer> customer = new AggregateTestFixture<>(Customer.class);

    @Test
    void every_provider_that_knows_the_customer_is_asked() {
        after(
                        registered(),
                        new CustomerLinkedToPlesk(ID, "guid"),
                        new CustomerLinkedToMoneybird(ID, "4711"),
                        new CustomerLinkedToOpenprovider(ID, "MJ1-NL"))
                .when(new EraseCustomer(ID, null))
                .expectEvents(
                        new CustomerErased(ID, EMAIL),
                        asked(Provider.PLESK, "guid", 1),
                        asked(Provider.OPENPROVIDER, "MJ1-NL", 1),
                        asked(Provider.MONEYBIRD, "4711", 1));
    }

    @Test
    void a_provider_that_does_not_know_the_customer_is_left_alone() {
        after(registered(), new CustomerLinkedToMoneybird(ID, "4711"))
                .when(new EraseCustomer(ID, null))
                .expectEvents(new CustomerErased(ID, EMAIL), asked(Provider.MONEYBIRD, "4711", 1));
    }

    @Test
    void the_erasure_is_not_asked_for_twice() {
        unchanged(erased().when(new EraseCustomer(ID, null)));
    }

    @ParameterizedTest
    @MethodSource("lateAccounts")
    void an_account_that_was_being_made_meanwhile_is_erased_too(
            CustomerCommand link, Provider provider, String reference) {
        after(registered(), new CustomerErased(ID, EMAIL)).when(link).expectEvents(asked(provider, reference, 1));
        unchanged(after(registered(), new CustomerErased(ID, EMAIL), asked(provider, reference, 1))
                .when(link));
        after(
                        registered(),
                        new CustomerErased(ID, EMAIL),
                        asked(provider, "another", 1),
                        new CustomerErasureAtProviderCompleted(ID, provider, 1, false))
                .when(link)
                .expectEvents(asked(provider, reference, 2));
    }

    static List<Object[]> lateAccounts() {
        return List.of(
                new Object[] {new LinkCustomerToPlesk(ID, "guid"), Provider.PLESK, "guid"},
                new Object[] {new LinkCustomerToMoneybird(ID, "4711"), Provider.MONEYBIRD, "4711"},
                new Object[] {new LinkCustomerToOpenprovider(ID, "MJ1-NL"), Provider.OPENPROVIDER, "MJ1-NL"});
    }

    @Test
    void a_provider_that_has_forgotten_is_noted_once() {
        erased().when(new CompleteErasureAtProvider(ID, Provider.PLESK)).expectEvents(forgotten(false));
        unchanged(erased(forgotten(false)).when(new CompleteErasureAtProvider(ID, Provider.PLESK)));
        unchanged(erased().when(new CompleteErasureAtProvider(ID, Provider.MONEYBIRD)));
    }

    @Test
    void a_provider_that_forgets_after_all_is_noted_even_after_it_failed() {
        erased(failed(3, null))
                .when(new CompleteErasureAtProvider(ID, Provider.PLESK))
                .expectEvents(forgotten(false));
    }

    @Test
    void an_attempt_that_failed_is_noted_with_the_providers_words() {
        erased().when(failure(1, 1, LATER)).expectEvents(failed(1, LATER));
        erased(failed(1, LATER), failed(2, LATER)).when(failure(1, 3, null)).expectEvents(failed(3, null));
    }

    @Test
    void a_failure_that_is_no_news_changes_nothing() {
        unchanged(erased(failed(1, LATER)).when(failure(1, 1, LATER)));
        unchanged(erased(failed(3, null)).when(failure(1, 3, null)));
        unchanged(erased(forgotten(false)).when(failure(1, 2, null)));
        unchanged(erased(failed(3, null), asked(Provider.PLESK, "guid", 2)).when(failure(1, 4, null)));
    }

    @Test
    void staff_has_a_failed_provider_asked_again_in_a_new_round() {
        erased(failed(3, null))
                .when(new RetryErasureAtProvider(ID, null, Provider.PLESK))
                .expectEvents(asked(Provider.PLESK, "guid", 2));
        erased(failed(3, null), asked(Provider.PLESK, "guid", 2))
                .when(failure(2, 1, LATER))
                .expectEvents(new CustomerErasureAtProviderFailed(
                        ID, Provider.PLESK, 2, 1, "WRONG_STATE", WORDS, false, LATER));
    }

    @Test
    void staff_did_it_by_hand() {
        erased(failed(3, null))
                .when(new CompleteErasureByHand(ID, null, Provider.PLESK))
                .expectEvents(forgotten(true));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void staff_decides_only_about_what_failed_for_good(CustomerCommand decision) {
        refused(after(registered()).when(decision));
        refused(erased().when(decision));
        refused(erased(failed(1, LATER)).when(decision));
        refused(erased(failed(3, null), forgotten(true)).when(decision));
    }

    static List<CustomerCommand> decisions() {
        return List.of(
                new RetryErasureAtProvider(ID, null, Provider.PLESK),
                new CompleteErasureByHand(ID, null, Provider.PLESK));
    }

    private TestExecutor<Customer> erased(CustomerEvent... since) {
        var all = new ArrayList<CustomerEvent>(List.of(
                registered(),
                new CustomerLinkedToPlesk(ID, "guid"),
                new CustomerErased(ID, EMAIL),
                asked(Provider.PLESK, "guid", 1)));
        all.addAll(List.of(since));
        return after(all.toArray(CustomerEvent[]::new));
    }

    private TestExecutor<Customer> after(CustomerEvent... events) {
        return customer.given((Object[]) events);
    }

    private static CustomerRegistered registered() {
        return new CustomerRegistered(ID, EMAIL, null, "digest", null, null);
    }

    private static CustomerErasureAtProviderRequested asked(Provider provider, String reference, int round) {
        return new CustomerErasureAtProviderRequested(ID, provider, reference, round);
    }

    private static CustomerErasureAtProviderFailed failed(int attempt, Instant next) {
        return new CustomerErasureAtProviderFailed(
                ID, Provider.PLESK, 1, attempt, "WRONG_STATE", WORDS, next == null, next);
    }

    private static FailErasureAtProvider failure(int round, int attempt, Instant next) {
        return new FailErasureAtProvider(ID, Provider.PLESK, round, attempt, "WRONG_STATE", WORDS, next);
    }

    private static CustomerErasureAtProviderCompleted forgotten(boolean byHand) {
        return new CustomerErasureAtProviderCompleted(ID, Provider.PLESK, 1, byHand);
    }

    private static void unchanged(org.axonframework.test.aggregate.ResultValidator<Customer> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static void refused(org.axonframework.test.aggregate.ResultValidator<Customer> result) {
        result.expectException(ErasureNotFailed.class).expectNoEvents();
    }
}
