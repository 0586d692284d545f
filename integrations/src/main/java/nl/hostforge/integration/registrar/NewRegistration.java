package nl.hostforge.integration.registrar;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A name to be registered. The registrar never renews it by itself: that is ours to decide.
 *
 * @param reference ours, kept in the domain's comments
 * @param acceptedPremium the premium price that the customer agreed to pay, in our account's currency
 * @param extras what some registries ask in addition, by the registrar's names
 */
public record NewRegistration(
        String reference,
        String domainName,
        int years,
        DomainContacts contacts,
        NameServers nameServers,
        Optional<BigDecimal> acceptedPremium,
        Map<String, String> extras) {}
