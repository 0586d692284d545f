package nl.hostforge.integration.openprovider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.integration.openprovider.OpenproviderSession.Request;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.registrar.AccountBalance;
import nl.hostforge.integration.registrar.AuthCode;
import nl.hostforge.integration.registrar.ContactDetails;
import nl.hostforge.integration.registrar.DomainAvailability;
import nl.hostforge.integration.registrar.DomainOperation;
import nl.hostforge.integration.registrar.DomainPlaced;
import nl.hostforge.integration.registrar.DomainPrice;
import nl.hostforge.integration.registrar.DomainState;
import nl.hostforge.integration.registrar.NameServers;
import nl.hostforge.integration.registrar.NewContact;
import nl.hostforge.integration.registrar.NewRegistration;
import nl.hostforge.integration.registrar.NewTransfer;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarContact;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.integration.registrar.TldPrices;
import nl.hostforge.integration.registrar.ZoneRecord;
import nl.hostforge.integration.transport.Json;
import nl.hostforge.integration.transport.ProviderLine;
import tools.jackson.databind.JsonNode;

/** Openprovider's REST API. Our reference travels in the comments, which survive and are found again. */
final class OpenproviderRegistrar implements Registrar {

    /** 20 names in one question were answered with HTTP 500. */
    private static final int NAMES_PER_CHECK = 15;

    private static final int TLDS_PER_QUESTION = 50;

    private final ProviderLine line;
    private final OpenproviderSession session;

    OpenproviderRegistrar(ProviderLine line, OpenproviderSession session) {
        this.line = line;
        this.session = session;
    }

    @Override
    public Outcome<List<DomainAvailability>> check(Collection<String> domainNames) {
        return inBatches(
                        domainNames,
                        NAMES_PER_CHECK,
                        names -> Request.ask(
                                "/domains/check",
                                new PriceBodies.Check(
                                        names.stream().map(DomainName::of).toList(), true)),
                        PriceBodies.Checked.class)
                .map(checked ->
                        checked.stream().map(PriceBodies.Checked::inOurWords).toList());
    }

    @Override
    public Outcome<List<RegistrarDomain>> find(String domainName) {
        return Outcome.noneWhenNotFound(lookUp(
                        Request.get("/domains?full_name=" + encoded(domainName)), results(DomainBodies.Found.class)))
                .map(found -> found.stream()
                        .filter(domain -> domain.domain().full().equalsIgnoreCase(domainName))
                        .map(DomainBodies.Found::inOurWords)
                        .toList());
    }

    @Override
    public Outcome<List<RegistrarDomain>> findDeleted(String domainName) {
        return domains("/domains?is_deleted=true&full_name=" + encoded(domainName))
                .map(found -> found.stream()
                        .filter(domain -> domain.domainName().equalsIgnoreCase(domainName))
                        .toList());
    }

    @Override
    public Outcome<List<RegistrarDomain>> domains(int limit, int offset) {
        return domains("/domains?order_by.id=asc&limit=%d&offset=%d".formatted(limit, offset));
    }

    private Outcome<List<RegistrarDomain>> domains(String query) {
        return Outcome.noneWhenNotFound(lookUp(Request.get(query), page(DomainBodies.Found.class)))
                .map(found -> found.stream().map(DomainBodies.Found::inOurWords).toList());
    }

    @Override
    public Outcome<List<RegistrarContact>> contacts(int limit, int offset) {
        var query = "/customers?limit=%d&offset=%d".formatted(limit, offset);
        return Outcome.noneWhenNotFound(lookUp(Request.get(query), page(ContactBodies.Found.class)))
                .map(found -> found.stream()
                        .map(contact -> new RegistrarContact(
                                contact.handle(),
                                OurReference.in(contact.comments()).orElse("")))
                        .toList());
    }

    @Override
    public Outcome<DomainPlaced> register(NewRegistration registration) {
        return change(Request.post("/domains", DomainBodies.Register.of(registration)), placed());
    }

    @Override
    public Outcome<DomainPlaced> transfer(NewTransfer transfer) {
        var request = Request.post("/domains/transfer", DomainBodies.Transfer.of(transfer));
        return change(request.keepingQuiet(transfer.authCode().value()), placed());
    }

    @Override
    public Outcome<DomainState> renew(String domainId, String domainName, int years) {
        var body = new DomainBodies.Renew(DomainName.of(domainName), number(domainId), years);
        return change(Request.post(domain(domainId) + "/renew", body), state());
    }

    @Override
    public Outcome<DomainState> restore(String domainId, String domainName) {
        var body = new DomainBodies.Restore(DomainName.of(domainName), number(domainId));
        return change(Request.post(domain(domainId) + "/restore", body), state());
    }

    @Override
    public Outcome<Void> delete(String domainId) {
        return order(Request.delete(domain(domainId))).countingAsDone(RefusalCode.NOT_FOUND, null);
    }

    @Override
    public Outcome<Void> setNameServers(String domainId, NameServers nameServers) {
        return change(domainId, DomainBodies.Change.nameServers(nameServers));
    }

    @Override
    public Outcome<Void> setOwner(String domainId, String handle) {
        return change(domainId, DomainBodies.Change.owner(handle));
    }

    @Override
    public Outcome<Void> setLock(String domainId, boolean locked) {
        return change(domainId, DomainBodies.Change.locked(locked));
    }

    @Override
    public Outcome<Void> autoRenewOff(String domainId) {
        return change(domainId, DomainBodies.Change.autoRenewOff());
    }

    @Override
    public Outcome<Optional<AuthCode>> authCode(String domainId) {
        return lookUp(
                Request.get(domain(domainId) + "/authcode"),
                data -> data.isObject()
                        ? Optional.of(Optional.of(data.path("auth_code").asString(""))
                                .filter(code -> !code.isBlank())
                                .map(AuthCode::new))
                        : Optional.empty());
    }

    @Override
    public Outcome<DomainPrice> price(String domainName, DomainOperation operation, int years) {
        var domain = DomainName.of(domainName);
        var query = "/domains/prices?domain.name=%s&domain.extension=%s&operation=%s&period=%d"
                .formatted(encoded(domain.name()), encoded(domain.extension()), theirWord(operation), years);
        return lookUp(
                Request.get(query),
                data -> Json.as(data, PriceBodies.Quoted.class).flatMap(PriceBodies.Quoted::inOurWords));
    }

    @Override
    public Outcome<List<TldPrices>> tldPrices(Collection<String> tlds) {
        return inBatches(
                        tlds,
                        TLDS_PER_QUESTION,
                        some -> Request.get("/tlds?with_price=true&limit=" + TLDS_PER_QUESTION
                                + some.stream()
                                        .map(tld -> "&extensions=" + encoded(tld))
                                        .collect(Collectors.joining())),
                        PriceBodies.Tld.class)
                .map(found -> found.stream().map(PriceBodies.Tld::inOurWords).toList());
    }

    @Override
    public Outcome<AccountBalance> balance() {
        return lookUp(
                Request.get("/resellers?with_settings=true"),
                data -> Json.decimal(data.path("balance"))
                        .map(balance -> new AccountBalance(
                                balance,
                                Json.decimal(data.path("reserved_balance")).orElse(BigDecimal.ZERO),
                                Optional.of(data.path("settings")
                                                .path("currency")
                                                .asString(""))
                                        .filter(currency -> !currency.isBlank()))));
    }

    @Override
    public Outcome<List<RegistrarContact>> findContacts(String reference) {
        var query = "/customers?comment_pattern=" + encoded(OurReference.comment(reference));
        return Outcome.noneWhenNotFound(lookUp(Request.get(query), results(ContactBodies.Found.class)))
                .map(found -> found.stream()
                        // The pattern may match a part: "ref:c-1" also finds "ref:c-10".
                        .filter(contact -> OurReference.in(contact.comments()).equals(Optional.of(reference)))
                        .map(contact -> new RegistrarContact(contact.handle(), reference))
                        .toList());
    }

    @Override
    public Outcome<String> createContact(NewContact contact) {
        return withPhone(
                contact.details(),
                phone -> change(
                        Request.post("/customers", ContactBodies.Create.of(contact, phone)),
                        data -> Optional.of(data.path("handle").asString("")).filter(handle -> !handle.isBlank())));
    }

    @Override
    public Outcome<Void> updateContact(String handle, ContactDetails details) {
        return withPhone(
                details,
                phone -> order(Request.put("/customers/" + encoded(handle), ContactBodies.Change.of(details, phone))));
    }

    @Override
    public Outcome<Void> deleteContact(String handle) {
        return order(Request.delete("/customers/" + encoded(handle))).countingAsDone(RefusalCode.NOT_FOUND, null);
    }

    @Override
    public Outcome<Optional<List<ZoneRecord>>> findZone(String domainName) {
        return Outcome.emptyWhenNotFound(lookUp(
                        Request.get(zone(domainName) + "?with_records=true"),
                        data -> Json.as(data, ZoneBodies.Found.class).filter(zone -> zone.name() != null))
                .map(ZoneBodies.Found::inOurWords));
    }

    @Override
    public Outcome<Void> createZone(String domainName, List<ZoneRecord> records) {
        return order(Request.post("/dns/zones", ZoneBodies.Create.of(domainName, records)));
    }

    @Override
    public Outcome<Void> replaceRecords(String domainName, List<ZoneRecord> records) {
        return order(Request.put(zone(domainName), ZoneBodies.Change.replacing(domainName, records)));
    }

    @Override
    public Outcome<Void> removeZone(String domainName) {
        return order(Request.delete(zone(domainName))).countingAsDone(RefusalCode.NOT_FOUND, null);
    }

    private <T> Outcome<T> lookUp(Request request, Function<JsonNode, Optional<T>> reader) {
        return line.lookUp(call -> session.send(call, request, reader));
    }

    private <T> Outcome<T> change(Request request, Function<JsonNode, Optional<T>> reader) {
        return line.change(call -> session.send(call, request, reader));
    }

    /** Code 0 says it all, unless it also says that there was no success. */
    private Outcome<Void> order(Request request) {
        return change(
                        request,
                        data -> Optional.of(data)
                                .filter(answer -> answer.path("success").asBoolean(true)))
                .map(done -> null);
    }

    private Outcome<Void> change(String domainId, DomainBodies.Change change) {
        return order(Request.put(domain(domainId), change));
    }

    /** All batches within one deadline. */
    private <B> Outcome<List<B>> inBatches(
            Collection<String> all, int size, Function<List<String>, Request> question, Class<B> body) {
        var names = List.copyOf(all);
        return line.lookUp(call -> {
            Outcome<List<B>> answers = Outcome.done(List.of());
            for (var from = 0; from < names.size(); from += size) {
                var request = question.apply(names.subList(from, Math.min(names.size(), from + size)));
                answers = answers.flatMap(
                        before -> session.send(call, request, results(body)).map(more -> joined(before, more)));
            }
            return answers;
        });
    }

    private static <B> List<B> joined(List<B> before, List<B> more) {
        var all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    private <T> Outcome<T> withPhone(ContactDetails details, Function<ContactBodies.Phone, Outcome<T>> next) {
        return ContactBodies.Phone.of(details.phone())
                .map(next)
                .orElseGet(() -> Outcome.refused(
                        RefusalCode.INVALID_DATA, "a phone number with its country code is needed", "phone"));
    }

    /** Nothing found can mean that there is no list at all; a total without a list means that something is wrong. */
    private static <B> Function<JsonNode, Optional<List<B>>> results(Class<B> body) {
        return data -> {
            if (!data.isObject()
                    || data.path("total").asInt(0) > 0 && data.path("results").isEmpty()) {
                return Optional.empty();
            }
            var bodies = data.path("results")
                    .valueStream()
                    .map(result -> Json.as(result, body).orElse(null))
                    .toList();
            return bodies.stream().allMatch(Objects::nonNull) ? Optional.of(bodies) : Optional.empty();
        };
    }

    /** As {@link #results}, but beyond the end there is a total and no list. */
    private static <B> Function<JsonNode, Optional<List<B>>> page(Class<B> body) {
        var all = OpenproviderRegistrar.<B>results(body);
        return data -> data.isObject()
                        && data.path("total").isInt()
                        && data.path("results").isMissingNode()
                ? Optional.of(List.of())
                : all.apply(data);
    }

    private static Function<JsonNode, Optional<DomainPlaced>> placed() {
        return data -> Json.as(data, DomainBodies.Placed.class).flatMap(DomainBodies.Placed::inOurWords);
    }

    private static Function<JsonNode, Optional<DomainState>> state() {
        return data -> data.path("status").isString()
                ? Optional.of(DomainBodies.state(data.path("status").stringValue()))
                : Optional.empty();
    }

    private static String theirWord(DomainOperation operation) {
        return operation == DomainOperation.REGISTER
                ? "create"
                : operation.name().toLowerCase(Locale.ROOT);
    }

    private static String domain(String domainId) {
        return "/domains/" + number(domainId);
    }

    private static long number(String domainId) {
        return Long.parseLong(domainId);
    }

    private static String zone(String domainName) {
        return "/dns/zones/" + encoded(domainName);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
