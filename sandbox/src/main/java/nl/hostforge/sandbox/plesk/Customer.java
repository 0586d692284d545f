package nl.hostforge.sandbox.plesk;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A client account. Its password is set and never kept: the panel cannot read it back either.
 *
 * @param name the personal name ({@code pname} in the XML API)
 * @param status bits, see {@link Status}
 * @param externalId the biller's reference; not unique
 * @param type {@code customer}, {@code reseller} or {@code admin}
 */
record Customer(
        long id,
        UUID guid,
        LocalDate created,
        String name,
        String company,
        String login,
        int status,
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
        String country) {

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    Customer withStatus(int now) {
        return new Customer(
                id,
                guid,
                created,
                name,
                company,
                login,
                now,
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
                country);
    }
}
