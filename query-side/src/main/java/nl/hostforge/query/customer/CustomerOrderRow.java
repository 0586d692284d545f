package nl.hostforge.query.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An order of a customer; read only. */
@Entity
@Immutable
@Table(name = CustomerReadModel.ORDER)
class CustomerOrderRow {
    @Id
    private UUID orderId;

    private UUID customerId;

    protected CustomerOrderRow() {} // made by JPA
}
