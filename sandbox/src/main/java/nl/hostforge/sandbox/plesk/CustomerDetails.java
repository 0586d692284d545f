package nl.hostforge.sandbox.plesk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/** What a biller says about a customer, new or changed; null where it says nothing. Either API is read into this. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerDetails(
        String name,
        String company,
        String login,
        Integer status,
        String email,
        String locale,
        String ownerLogin,
        String externalId,
        String description,
        String type,
        String phone,
        String fax,
        String address,
        String city,
        String state,
        String pcode,
        String country,
        @JsonIgnore boolean passwordGiven) {

    CustomerDetails withPasswordGiven(boolean given) {
        return new CustomerDetails(
                name,
                company,
                login,
                status,
                email,
                locale,
                ownerLogin,
                externalId,
                description,
                type,
                phone,
                fax,
                address,
                city,
                state,
                pcode,
                country,
                given);
    }
}
