package nl.hostforge.sandbox.openprovider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.openprovider.RegisteredDomain.NameServer;
import tools.jackson.core.JacksonException;

/** The body of a registration, a transfer or a change; null where it says nothing. Names as the vendor's. */
record DomainOrder(
        DomainName domain,
        Integer period,
        String authCode,
        BigDecimal acceptPremiumFee,
        String ownerHandle,
        String adminHandle,
        String techHandle,
        String billingHandle,
        String nsGroup,
        List<NameServer> nameServers,
        String autorenew,
        Boolean isLocked,
        Boolean isPrivateWhoisEnabled,
        Boolean isDnssecEnabled,
        String comments) {

    static DomainOrder of(Call call) {
        try {
            var order = call.json(DomainOrder.class);
            if (order != null) return order;
        } catch (JacksonException ofAnotherShape) {
            // the same refusal as for a body that is no JSON at all
        }
        throw new OpenproviderRefusal(OpenproviderRefusal.REGISTRY, "The request cannot be read");
    }

    /** What of it lasts when an existing domain is changed. An auth code is ignored there, as the vendor does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changes(
            String ownerHandle,
            String adminHandle,
            String techHandle,
            String billingHandle,
            String nsGroup,
            List<NameServer> nameServers,
            String autorenew,
            Boolean isLocked,
            Boolean isPrivateWhoisEnabled,
            Boolean isDnssecEnabled,
            String comments) {}

    Changes changes() {
        return new Changes(
                ownerHandle,
                adminHandle,
                techHandle,
                billingHandle,
                nsGroup != null || nameServers == null ? nsGroup : "",
                nameServers,
                autorenew,
                isLocked,
                isPrivateWhoisEnabled,
                isDnssecEnabled,
                comments);
    }
}
