package nl.hostforge.sandbox.plesk;

import java.net.IDN;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The panel's subscriptions and sites. A domain name and an FTP login are unique, a reference is not. */
@Component
class Subscriptions {
    private final Shelf<Subscription> shelf;
    private final PleskSettings settings;
    private final Clock clock;

    Subscriptions(Journal journal, PleskSettings settings, Clock clock) {
        this.shelf = journal.shelf("plesk", "subscription", Subscription.class, one -> String.valueOf(one.id()));
        this.settings = settings;
        this.clock = clock;
    }

    Subscription create(SubscriptionDetails wanted) {
        var hostingType = wanted.hostingType() == null ? "none" : wanted.hostingType();
        var ascii = asciiName(wanted.name());
        refuseTaken(wanted.name(), ascii, null);
        var main = wanted.baseDomainId() == null || wanted.baseDomainId() == 0;
        if (main && hostingType.equals("virtual") && blank(wanted.ftpLogin()))
            throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "Virtual hosting needs ftp_login and ftp_password");
        refuseTakenLogin(wanted.ftpLogin(), null);
        return shelf.put(new Subscription(
                shelf.nextNumber(1),
                UUID.randomUUID(),
                LocalDate.now(clock),
                wanted.name().toLowerCase(Locale.ROOT),
                ascii,
                hostingType,
                wanted.ownerId(),
                wanted.planId(),
                wanted.status() == null ? Status.ACTIVE : Status.checked(wanted.status()),
                false,
                wanted.externalId() == null ? "" : wanted.externalId(),
                wanted.description() == null ? "" : wanted.description(),
                addresses(wanted.ipAddresses()),
                wanted.ftpLogin(),
                main ? 0 : wanted.baseDomainId()));
    }

    Subscription change(Subscription subscription, SubscriptionDetails wanted) {
        var changes = (ObjectNode) Json.tree(wanted);
        if (wanted.name() != null) {
            var ascii = asciiName(wanted.name());
            refuseTaken(wanted.name(), ascii, subscription);
            changes.put("ascii_name", ascii);
        }
        refuseTakenLogin(wanted.ftpLogin(), subscription);
        if (wanted.status() != null) Status.checked(wanted.status());
        if (wanted.ipAddresses() != null) addresses(wanted.ipAddresses());
        return shelf.put(Json.changed(subscription, changes));
    }

    Subscription switchTo(Subscription subscription, int status, boolean disabled) {
        return shelf.put(subscription.withStatus(status, disabled));
    }

    /** Lets it follow this plan, or none. The same plan again changes nothing that can be seen. */
    Subscription switchPlan(Subscription subscription, Long planId) {
        return shelf.put(subscription.withPlan(planId));
    }

    /** Removes it with the sites inside it. */
    void remove(Subscription subscription) {
        where(site -> site.baseDomainId() == subscription.id()).toList().forEach(shelf::remove);
        shelf.remove(subscription);
    }

    Optional<Subscription> find(long id) {
        return shelf.find(id);
    }

    Optional<Subscription> find(String domainName) {
        return shelf.first(one -> one.is(domainName));
    }

    Stream<Subscription> where(Predicate<Subscription> wanted) {
        return shelf.where(wanted);
    }

    Collection<Subscription> all() {
        return shelf.all();
    }

    private static String asciiName(String name) {
        if (blank(name)) throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "Required field is missing: name");
        try {
            var ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (ascii.matches("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*")) return ascii;
        } catch (IllegalArgumentException notADomainName) {
            // the same refusal as for every other name that is none
        }
        throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "Invalid domain name: " + name);
    }

    private void refuseTaken(String name, String ascii, Subscription but) {
        shelf.first(other -> other.asciiName().equals(ascii) && !other.equals(but))
                .ifPresent(_ -> {
                    throw new PleskRefusal(PleskRefusal.EXISTS, "Domain " + name + " already exists");
                });
    }

    private void refuseTakenLogin(String ftpLogin, Subscription but) {
        if (blank(ftpLogin)) return;
        shelf.first(other -> ftpLogin.equals(other.ftpLogin()) && !other.equals(but))
                .ifPresent(_ -> {
                    throw new PleskRefusal(PleskRefusal.EXISTS, "System user " + ftpLogin + " already exists");
                });
    }

    private List<String> addresses(List<String> wanted) {
        if (wanted == null || wanted.isEmpty())
            return settings.ipAddresses().stream().limit(1).toList();
        wanted.stream()
                .filter(ip -> !settings.ipAddresses().contains(ip))
                .findFirst()
                .ifPresent(ip -> {
                    throw new PleskRefusal(
                            PleskRefusal.IP_NOT_FOUND, "IP address " + ip + " does not exist on the server");
                });
        return wanted;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
