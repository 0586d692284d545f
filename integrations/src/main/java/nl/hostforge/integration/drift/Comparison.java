package nl.hostforge.integration.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.messages.service.TraitValue;

/**
 * Compares one page of things with what the log says of them. What the log does not tell is not compared, and what is
 * being worked on, or was changed about when the provider was asked, is passed over: it may be either way.
 */
final class Comparison {
    private final List<ServiceOverview> rows;
    private final Map<String, ServiceOverview> owners;
    private final Instant quietSince;
    private final List<Difference> differences = new ArrayList<>();
    private final Set<UUID> matched = new HashSet<>();
    private final Set<String> passedOver = new HashSet<>();

    /**
     * @param rows all that the page may be about
     * @param owners ours among those to whom its things belong, by the provider's own ids
     * @param quietSince what the log said something of since then is passed over
     */
    Comparison(List<ServiceOverview> rows, Map<String, ServiceOverview> owners, Instant quietSince) {
        this.rows = rows;
        this.owners = owners;
        this.quietSince = quietSince;
    }

    List<Difference> differences() {
        return differences;
    }

    /** @return the rows that the page showed to be there, in whatever state */
    Set<UUID> matched() {
        return matched;
    }

    /** @return the provider's ids of what was passed over */
    Set<String> passedOver() {
        return passedOver;
    }

    /** A page as the provider listed it. */
    void page(List<Seen> things) {
        var ids = things.stream().map(Seen::id).collect(Collectors.toSet());
        for (var seen : things) {
            var known = row(row -> seen.id().equals(row.providerId()));
            if (known.isPresent()) compare(known.get(), seen);
            else nameless(seen, ids);
        }
    }

    /** A thing that the list lacked, as it was found after all, or not. */
    void missing(ServiceOverview row, Optional<Seen> found) {
        if (isBusy(row)) {
            passOver(row);
            return;
        }
        var seen = found.orElseGet(() -> new Seen(
                row.kind(),
                row.providerId(),
                row.reference(),
                row.label(),
                null,
                Map.of(ServiceTrait.PRESENCE, TraitValue.ABSENT)));
        compare(row, seen);
    }

    /** The log does not know the provider's id: it may know the thing by its name, or not at all. */
    private void nameless(Seen seen, Set<String> all) {
        var sameReference =
                row(row -> seen.reference() != null && seen.reference().equals(row.reference()));
        if (sameReference.filter(this::isBusy).isPresent()) {
            passedOver.add(seen.id());
            return;
        }
        // a name is there once at most, so this is the thing, made anew by somebody
        var sameName = isUniqueByName(seen.kind())
                ? row(row ->
                        seen.label() != null && seen.label().equals(row.label()) && !all.contains(row.providerId()))
                : Optional.<ServiceOverview>empty();
        if (sameName.isPresent()) renamed(sameName.get(), seen);
        else if (sameReference.filter(row -> row.expected().isEmpty()).isPresent())
            matched.add(sameReference.get().id()); // made by hand, or given up half-way: nothing is expected
        else if (isOurBusiness(seen)) differences.add(stranger(seen));
    }

    private void renamed(ServiceOverview row, Seen seen) {
        matched.add(row.id());
        if (isBusy(row)) passOver(row);
        else if (row.isExpected())
            report(row, ServiceTrait.IDENTITY, row.providerId(), seen.id(), DriftRemedy.TAKE_OVER);
        else if (TraitValue.ABSENT.equals(row.expected().get(ServiceTrait.PRESENCE)))
            differences.add(stranger(seen)); // removed by us, and here again
    }

    private void compare(ServiceOverview row, Seen seen) {
        matched.add(row.id());
        if (isBusy(row)) {
            passOver(row);
            return;
        }
        var theirPresence = seen.traits().getOrDefault(ServiceTrait.PRESENCE, TraitValue.PRESENT);
        var ourPresence = row.expected().get(ServiceTrait.PRESENCE);
        if (ourPresence != null && !ourPresence.equals(theirPresence)) {
            report(row, ServiceTrait.PRESENCE, ourPresence, theirPresence, ofPresence(row, ourPresence, theirPresence));
            return;
        }
        if (TraitValue.PRESENT.equals(theirPresence)) traits(row, seen);
    }

    private void traits(ServiceOverview row, Seen seen) {
        var state = seen.traits().get(ServiceTrait.STATE);
        var stateDiffers = state != null && !state.equals(row.expected().get(ServiceTrait.STATE));
        for (var trait : ServiceTrait.values()) {
            var ours = row.expected().get(trait);
            var theirs = seen.traits().get(trait);
            if (trait == ServiceTrait.PRESENCE || ours == null || theirs == null || same(trait, ours, theirs)) continue;
            if (trait == ServiceTrait.OUTSTANDING && stateDiffers) continue; // one payment is one finding
            report(row, trait, ours, theirs, remedy(row.kind(), trait, ours));
        }
    }

    private static DriftRemedy ofPresence(ServiceOverview row, String ours, String theirs) {
        if (!TraitValue.PRESENT.equals(ours))
            return row.kind() == ServiceKind.HOSTING ? DriftRemedy.REMOVE_HOSTING : DriftRemedy.TAKE_OVER;
        if (TraitValue.IN_QUARANTINE.equals(theirs)) return DriftRemedy.RESTORE_DOMAIN;
        return row.orderId() != null && row.reference() != null ? DriftRemedy.REPEAT_STEP : DriftRemedy.TAKE_OVER;
    }

    private static DriftRemedy remedy(ServiceKind kind, ServiceTrait trait, String ours) {
        return switch (trait) {
            case STATE ->
                switch (kind) {
                    case PANEL_ACCOUNT ->
                        TraitValue.ACTIVE.equals(ours) ? DriftRemedy.ACTIVATE_ACCOUNT : DriftRemedy.SUSPEND_ACCOUNT;
                    case HOSTING ->
                        TraitValue.ACTIVE.equals(ours) ? DriftRemedy.RESUME_HOSTING : DriftRemedy.SUSPEND_HOSTING;
                    case BOOKED_CONTACT ->
                        TraitValue.ARCHIVED.equals(ours) ? DriftRemedy.ARCHIVE_CONTACT : DriftRemedy.TAKE_OVER;
                    case CONTACT_HANDLE, DOMAIN, INVOICE -> DriftRemedy.TAKE_OVER;
                };
            case PLAN -> DriftRemedy.SWITCH_PLAN_BACK;
            case AUTO_RENEW -> TraitValue.OFF.equals(ours) ? DriftRemedy.TURN_AUTO_RENEW_OFF : DriftRemedy.TAKE_OVER;
            case LOCK -> TraitValue.ON.equals(ours) ? DriftRemedy.LOCK_DOMAIN : DriftRemedy.UNLOCK_DOMAIN;
            case NAME_SERVERS -> DriftRemedy.SET_NAME_SERVERS;
            case PRESENCE, IDENTITY, EXPIRY, TOTAL, OUTSTANDING -> DriftRemedy.TAKE_OVER;
        };
    }

    private Difference stranger(Seen seen) {
        var owner = seen.owner() == null ? null : owners.get(seen.owner());
        var ours = owner != null || seen.reference() != null;
        return new Difference(
                null,
                seen.kind(),
                seen.id(),
                ServiceTrait.PRESENCE,
                TraitValue.ABSENT,
                TraitValue.PRESENT,
                seen.kind() == ServiceKind.HOSTING && ours ? DriftRemedy.REMOVE_HOSTING : DriftRemedy.TAKE_OVER,
                seen.label(),
                seen.reference(),
                owner == null ? null : owner.customerId(),
                null,
                null);
    }

    /** Bookkeepers and resellers keep contacts and invoices there that are none of the shop's. */
    private boolean isOurBusiness(Seen seen) {
        return switch (seen.kind()) {
            case PANEL_ACCOUNT, HOSTING, DOMAIN -> true;
            case CONTACT_HANDLE -> seen.reference() != null;
            case BOOKED_CONTACT -> startsWith(seen.reference(), "cust-");
            case INVOICE -> owners.containsKey(seen.owner()) || startsWith(seen.reference(), "inv-");
        };
    }

    private void report(ServiceOverview row, ServiceTrait trait, String ours, String theirs, DriftRemedy remedy) {
        differences.add(new Difference(
                row.id(),
                row.kind(),
                row.providerId(),
                trait,
                ours,
                theirs,
                remedy,
                row.label(),
                row.reference(),
                row.customerId(),
                row.orderId(),
                row.lineNumber()));
    }

    private boolean isBusy(ServiceOverview row) {
        return row.pending() || row.changedAt().isAfter(quietSince);
    }

    private void passOver(ServiceOverview row) {
        if (row.providerId() != null) passedOver.add(row.providerId());
    }

    private Optional<ServiceOverview> row(Predicate<ServiceOverview> wanted) {
        return rows.stream().filter(wanted).findFirst();
    }

    private static boolean isUniqueByName(ServiceKind kind) {
        return kind == ServiceKind.HOSTING || kind == ServiceKind.DOMAIN;
    }

    private static boolean same(ServiceTrait trait, String ours, String theirs) {
        return trait == ServiceTrait.NAME_SERVERS ? names(ours).equals(names(theirs)) : ours.equals(theirs);
    }

    /** Their order and their capitals mean nothing. */
    private static Set<String> names(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
                .map(name -> name.strip().replaceAll("\\.$", ""))
                .collect(Collectors.toSet());
    }

    private static boolean startsWith(String text, String beginning) {
        return text != null && text.startsWith(beginning);
    }
}
