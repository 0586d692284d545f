package nl.hostforge.integration.erasure;

import java.util.Collection;
import java.util.LinkedHashSet;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.provisioning.References;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarContact;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import org.springframework.stereotype.Component;

/**
 * Deletes the customer's handle, and whatever else has our reference, since the registrar makes duplicates without
 * complaint. A handle cannot be anonymised instead: its name can't be changed. One that a domain still has is refused:
 * cancelling a domain stops its renewal only, so that it has its holder until it expires, and staff tries again then.
 */
@Component
class DeleteContactHandle implements ErasureWork {
    private final Registrar registrar;

    DeleteContactHandle(Registrar registrar) {
        this.registrar = registrar;
    }

    @Override
    public Provider provider() {
        return Provider.OPENPROVIDER;
    }

    @Override
    public Outcome<Void> forget(CustomerId customer, String reference) {
        return registrar.findContacts(References.customer(customer)).flatMap(found -> {
            var handles = new LinkedHashSet<String>();
            handles.add(reference);
            found.stream().map(RegistrarContact::handle).forEach(handles::add);
            return deleteAll(handles);
        });
    }

    private Outcome<Void> deleteAll(Collection<String> handles) {
        Outcome<Void> deleted = Outcome.done(null);
        for (var handle : handles) deleted = deleted.flatMap(before -> registrar.deleteContact(handle));
        return deleted;
    }
}
