package nl.hostforge.integration.drift;

import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarContact;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;
import org.springframework.stereotype.Component;

/** The contact handles at the registrar. */
@Component
class ContactHandles implements Listing {
    private final Registrar registrar;
    private final DriftSettings settings;

    ContactHandles(Registrar registrar, DriftSettings settings) {
        this.registrar = registrar;
        this.settings = settings;
    }

    @Override
    public ServiceKind kind() {
        return ServiceKind.CONTACT_HANDLE;
    }

    @Override
    public Outcome<Page> page(String cursor) {
        var offset = cursor == null ? 0 : Integer.parseInt(cursor);
        var limit = settings.pageSize();
        return registrar
                .contacts(limit, offset)
                .map(found -> new Page(
                        found.stream().map(ContactHandles::seen).toList(),
                        found.size() < limit ? null : String.valueOf(offset + limit)));
    }

    @Override
    public Outcome<Optional<Seen>> find(ServiceOverview missing) {
        return registrar
                .findContacts(missing.reference())
                .map(found -> found.stream()
                        .filter(contact -> contact.handle().equals(missing.providerId()))
                        .findFirst()
                        .map(ContactHandles::seen));
    }

    private static Seen seen(RegistrarContact contact) {
        return new Seen(
                ServiceKind.CONTACT_HANDLE, contact.handle(), Seen.orNull(contact.reference()), null, null, Map.of());
    }
}
