package nl.hostforge.sandbox.plesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What a biller says about a subscription, new or changed; null where it says nothing. Either API is read into this. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionDetails(
        String name,
        String hostingType,
        Long ownerId,
        Long planId,
        Integer status,
        String externalId,
        String description,
        List<String> ipAddresses,
        String ftpLogin,
        Long baseDomainId) {}
