package nl.hostforge.query.billing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a list does not show of an invoice; read only. */
@Entity
@Immutable
@Table(name = InvoiceReadModel.CONTENT)
class InvoiceContentRow {
    @Id
    UUID invoiceId;

    String language;
    String lines;
    String vat;

    protected InvoiceContentRow() {} // made by JPA
}
