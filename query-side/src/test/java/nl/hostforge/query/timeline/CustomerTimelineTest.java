package nl.hostforge.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent;
import nl.hostforge.messages.customer.CustomerEvent.CustomerApproved;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerEmailVerified;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderCompleted;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderFailed;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
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
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerTimeline;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.readmodel.FieldChange;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class CustomerTimelineTest {
    private static final Instant CHECKED = Instant.parse("2026-11-24T13:03:00Z");

    @Autowired
    EventStore log;

    @Autowired
    InMemoryVault vault;

    @Autowired
    CustomerTimelines timelines;

    private final CustomerId id = new CustomerId(Ids.next());
    private long next;

    @Test
    void changed_details_are_told_field_by_field() {
        happen(
                registered(Someone.anna(), null),
                changed(Someone.person("Anna", "Bakker", "anna@anders.nl", "Utrecht")),
                renumbered("NL001234567B01"),
                renumbered("NL001234567B01"));
        var change = entries(Language.DUTCH).get(1);
        assertThat(change.changes())
                .containsExactly(
                        new FieldChange("lastName", "de Vries", "Bakker"),
                        new FieldChange("email", "anna@voorbeeld.nl", "anna@anders.nl"),
                        new FieldChange("address.city", "Amsterdam", "Utrecht"));
        assertThat(change.sentence()).isEqualTo("De gegevens zijn gewijzigd: achternaam, e-mailadres, plaats.");
        var renumbered = entries(Language.DUTCH).get(2);
        assertThat(renumbered.changes()).containsExactly(new FieldChange("vatNumber", null, "NL001234567B01"));
        assertThat(renumbered.sentence()).isEqualTo("Het btw-nummer is gewijzigd.");
        assertThat(entries(Language.DUTCH).get(3).sentence())
                .isEqualTo("Het btw-nummer is opnieuw vastgelegd, zonder verschil.");
    }

    @Test
    void once_erased_one_change_without_values_stands_for_all() {
        vault.destroy(KeyRef.contact(id));
        happen(
                registered(Someone.anna(), null),
                changed(Someone.person("Anna", "Bakker", "anna@anders.nl", "Utrecht")),
                renumbered("NL001234567B01"),
                new CustomerErased(id, EmailClaimId.of("anna")));
        var entries = entries(Language.DUTCH);
        assertThat(entries.get(1).changes()).containsExactly(new FieldChange("details", null, null));
        assertThat(entries.get(1).sentence()).isEqualTo("De gegevens zijn gewijzigd; welke, is gewist.");
        assertThat(entries.get(2).changes()).containsExactly(new FieldChange("details", null, null));
        assertThat(entries.toString()).doesNotContain("Anna", "Bakker", "NL001234567B01");
    }

    @Test
    void what_a_provider_says_about_forgetting_is_told_until_its_key_is_gone() {
        happen(
                failedToForget("Bram still has a site"),
                new CustomerErasureAtProviderCompleted(id, Provider.PLESK, 1, true));
        var entries = entries(Language.DUTCH);
        assertThat(entries.get(0).sentence())
                .isEqualTo("Het hostingpaneel (Plesk) kon de klant niet vergeten en zei: “Bram still has a site”;"
                        + " er volgt vanzelf geen poging meer.");
        assertThat(entries.get(0).facts()).containsEntry("provider", "plesk").containsEntry("code", "WRONG_STATE");
        assertThat(entries.get(1).sentence())
                .isEqualTo("Het hostingpaneel (Plesk): een medewerker heeft de klant daar met de hand gewist.");
    }

    @ParameterizedTest
    @EnumSource
    void whatever_can_happen_is_told_in_a_whole_sentence(Language language) {
        var number = personal("vatNumber", "NL001234567B01");
        happen(
                registered(Someone.company("Bakker BV", "bram@bakker.nl"), "NL001234567B01"),
                changed(Someone.company("Bakker Beheer BV", "bram@bakker.nl")),
                renumbered("NL009999999B02"),
                new CustomerEmailVerified(id, EmailClaimId.of("bram")),
                new CustomerApproved(id),
                new CustomerSuspended(id),
                new CustomerReinstated(id, CustomerStatus.PENDING),
                new CustomerVatNumberValidated(id, number, "hash", CHECKED, "WAPI1", personal("name", "BAKKER BV")),
                new CustomerVatNumberRejected(id, number, "hash", CHECKED),
                new CustomerVatNumberUnverifiable(id, number, "hash", CHECKED),
                new CustomerLinkedToPlesk(id, "17"),
                new CustomerLinkedToMoneybird(id, "18"),
                new CustomerLinkedToOpenprovider(id, "BB000001-NL"),
                new CustomerErased(id, EmailClaimId.of("bram")),
                new CustomerErasureAtProviderRequested(id, Provider.PLESK, "17", 1),
                failedToForget(null),
                new CustomerErasureAtProviderCompleted(id, Provider.MONEYBIRD, 1, false),
                new FiscalRetentionEnded(id, 2019, true));
        var entries = entries(language);
        assertThat(entries).hasSize(CustomerEvent.class.getPermittedSubclasses().length);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.sentence()).isNotBlank().doesNotContain("{"));
        assertThat(entries.get(7).sentence())
                .isEqualTo(
                        language == Language.DUTCH
                                ? "VIES bevestigde btw-nummer NL001234567B01 op 24 november 2026 14:03."
                                : "VIES confirmed VAT number NL001234567B01 on 24 November 2026 14:03.");
        assertThat(entries.get(7).facts())
                .containsEntry("consultationNumber", "WAPI1")
                .containsEntry("registeredName", "BAKKER BV");
    }

    @Test
    void a_customer_who_is_not_there_has_no_timeline() {
        assertThat(timelines.answer(new FindCustomerTimeline(id, Language.DUTCH)))
                .isEmpty();
    }

    private CustomerRegistered registered(ContactDetails details, String vatNumber) {
        return new CustomerRegistered(
                id,
                EmailClaimId.of(details.email()),
                personal("details", details),
                "digest",
                personal("vatNumber", vatNumber),
                vatNumber);
    }

    private CustomerDetailsChanged changed(ContactDetails details) {
        return new CustomerDetailsChanged(
                id,
                EmailClaimId.of(details.email()),
                EmailClaimId.of("anna"),
                personal("details", details),
                "other digest");
    }

    private CustomerVatNumberChanged renumbered(String vatNumber) {
        return new CustomerVatNumberChanged(id, personal("vatNumber", vatNumber), vatNumber);
    }

    private <T> Personal<T> personal(String field, T value) {
        return vault.fromLog(KeyRef.contact(id), field, value);
    }

    private CustomerErasureAtProviderFailed failedToForget(String words) {
        var sealed = vault.fromLog(KeyRef.erasure(id, "plesk", 1), "words", words);
        return new CustomerErasureAtProviderFailed(id, Provider.PLESK, 1, 3, "WRONG_STATE", sealed, true, null);
    }

    private List<TimelineEntry> entries(Language language) {
        return timelines
                .answer(new FindCustomerTimeline(id, language))
                .orElseThrow()
                .entries();
    }

    private void happen(CustomerEvent... events) {
        for (var event : events)
            log.publish(new GenericDomainEventMessage<>(
                    "Customer",
                    id.toString(),
                    next++,
                    event,
                    MetaData.emptyInstance(),
                    Ids.next().toString(),
                    Instant.parse("2026-11-23T12:00:00Z")));
    }
}
