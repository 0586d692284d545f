package nl.hostforge.integration.registrar;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;

/**
 * The registrar, one call per method. A <em>reference</em> is our own name for a thing, kept there in its comments;
 * a <em>domain id</em> or <em>handle</em> is the registrar's name. Domain names are in ASCII (IDNA) form.
 *
 * <p>{@link #register}, {@link #transfer}, {@link #renew} and {@link #restore} cost money each time they succeed, and
 * an answer that got lost may have cost it too: look first. Everything else may be repeated.
 */
public interface Registrar {

    /** Which names are free, with prices. Names are asked in batches; one that the answer lacks is left out. */
    Outcome<List<DomainAvailability>> check(Collection<String> domainNames);

    /** Every domain of this name in our account, deleted and failed ones included, with our reference if it has one. */
    Outcome<List<RegistrarDomain>> find(String domainName);

    /** Those of this name in our account that were deleted and can perhaps be restored; {@link #find} may lack them. */
    Outcome<List<RegistrarDomain>> findDeleted(String domainName);

    /** Some of the domains in our account, deleted ones excluded, by their ids; the page after the last is empty. */
    Outcome<List<RegistrarDomain>> domains(int limit, int offset);

    /** Some of the contacts in our account, those without a reference of ours included; the page after the last is empty. */
    Outcome<List<RegistrarContact>> contacts(int limit, int offset);

    /** Refused as {@code ALREADY_EXISTS} when the name is taken, or was asked for before: {@link #find} tells which. */
    Outcome<DomainPlaced> register(NewRegistration registration);

    /** Asks for a transfer to us; it takes from minutes to days. */
    Outcome<DomainPlaced> transfer(NewTransfer transfer);

    /** Adds years. Twice is two renewals: note the expiry before, and compare after an unclear outcome. */
    Outcome<DomainState> renew(String domainId, String domainName, int years);

    /** Brings a deleted domain back from quarantine, for a fee. */
    Outcome<DomainState> restore(String domainId, String domainName);

    /**
     * Deletes a domain, or a failed request, which has to go before the name can be asked for again. One that is
     * absent counts as deleted.
     */
    Outcome<Void> delete(String domainId);

    Outcome<Void> setNameServers(String domainId, NameServers nameServers);

    /** Another holder for the domain; for some endings a paid trade. */
    Outcome<Void> setOwner(String domainId, String handle);

    /** A locked domain cannot be transferred away. */
    Outcome<Void> setLock(String domainId, boolean locked);

    /** The registrar stops renewing by itself, so that only we decide. */
    Outcome<Void> autoRenewOff(String domainId);

    /** The code for a transfer away from us; empty where the registry sends it to the holder instead. */
    Outcome<Optional<AuthCode>> authCode(String domainId);

    /** What an operation on this very name costs; the way to a premium price. */
    Outcome<DomainPrice> price(String domainName, DomainOperation operation, int years);

    /** Prices for these endings ({@code nl}, {@code co.uk}). */
    Outcome<List<TldPrices>> tldPrices(Collection<String> tlds);

    Outcome<AccountBalance> balance();

    /** All contacts with our reference: none, one, or more, since the registrar makes duplicates without complaint. */
    Outcome<List<RegistrarContact>> findContacts(String reference);

    /** Returns the new contact's handle. */
    Outcome<String> createContact(NewContact contact);

    /** Changes all but the name, which the registrar keeps silently: another name takes a new contact. */
    Outcome<Void> updateContact(String handle, ContactDetails details);

    /**
     * Deletes a contact; one that is absent counts as deleted. Refused as {@code WRONG_STATE} while a domain has it.
     */
    Outcome<Void> deleteContact(String handle);

    /** The zone's records that we may change, or nothing if there is no zone. */
    Outcome<Optional<List<ZoneRecord>>> findZone(String domainName);

    /** Refused as {@code ALREADY_EXISTS} when there is a zone. */
    Outcome<Void> createZone(String domainName, List<ZoneRecord> records);

    /** From now on the zone has these records and no others. */
    Outcome<Void> replaceRecords(String domainName, List<ZoneRecord> records);

    /** A zone that is absent counts as removed. */
    Outcome<Void> removeZone(String domainName);

    /** Money as the registrar charges it, excluding VAT. */
    record Price(BigDecimal amount, String currency) {}
}
