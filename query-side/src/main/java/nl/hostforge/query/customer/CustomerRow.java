package nl.hostforge.query.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.hostforge.messages.customer.CheckedVatNumber;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.CustomerOverview;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListRow;
import nl.hostforge.query.readmodel.StoredJson;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = CustomerReadModel.OVERVIEW)
class CustomerRow implements ListRow {
    @Id
    private UUID id;

    private String status;
    private String kind;
    private String displayName;
    private String nameOrder;
    private String email;
    private boolean emailVerified;
    private String city;
    private String country;
    private String details;
    private String emailClaimId;
    private Instant emailClaimedAt;
    private String vatNumber;
    private String vatNumberHash;
    private String vatCheck;
    private Instant vatCheckedAt;
    private String pleskClientId;
    private String moneybirdContactId;
    private String openproviderHandle;
    private Instant registeredAt;
    private long version;

    CustomerOverview toOverview(long orders) {
        return new CustomerOverview(
                new CustomerId(id),
                CustomerStatus.valueOf(status),
                kind == null ? null : CustomerKind.valueOf(kind),
                displayName,
                email,
                emailVerified,
                city,
                country,
                registeredAt,
                orders,
                version);
    }

    CustomerDetails toDetails() {
        return new CustomerDetails(
                new CustomerId(id),
                CustomerStatus.valueOf(status),
                StoredJson.read(details, ContactDetails.class),
                emailClaimId == null ? null : new EmailClaimId(emailClaimId),
                emailVerified,
                vatNumber,
                vatCheck == null ? null : VatCheckOutcome.valueOf(vatCheck),
                vatCheckedAt,
                pleskClientId,
                moneybirdContactId,
                openproviderHandle,
                registeredAt,
                version);
    }

    CheckedVatNumber toCheckedVatNumber() {
        return new CheckedVatNumber(new CustomerId(id), vatNumber, vatNumberHash, VatCheckOutcome.valueOf(vatCheck));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String placeIn(ListOrder order) {
        return order.type() == ListOrder.Type.TEXT ? nameOrder : registeredAt.toString();
    }

    protected CustomerRow() {} // made by JPA
}
