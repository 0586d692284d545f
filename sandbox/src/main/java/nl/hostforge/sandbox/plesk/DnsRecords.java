package nl.hostforge.sandbox.plesk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import org.springframework.stereotype.Component;

/** The zones of all subscriptions. Every new main domain gets the records of the panel's DNS template. */
@Component
class DnsRecords {
    private static final int TTL = 3600;

    private final Shelf<DnsRecord> shelf;

    DnsRecords(Journal journal) {
        this.shelf = journal.shelf("plesk", "dns-record", DnsRecord.class, dns -> String.valueOf(dns.id()));
    }

    void fillFromTemplate(Subscription subscription) {
        var host = subscription.asciiName() + ".";
        var ip = subscription.ipAddresses().getFirst();
        add(subscription.id(), "NS", host, "ns1." + host, "", TTL);
        add(subscription.id(), "A", host, ip, "", TTL);
        add(subscription.id(), "CNAME", "www." + host, host, "", TTL);
        add(subscription.id(), "A", "mail." + host, ip, "", TTL);
        add(subscription.id(), "MX", host, "mail." + host, "10", TTL);
        add(subscription.id(), "TXT", host, "v=spf1 +a +mx -all", "", TTL);
    }

    DnsRecord add(long subscriptionId, String type, String host, String value, String opt, Integer ttl) {
        refuseTwin(subscriptionId, type, host, value, opt);
        return shelf.put(new DnsRecord(
                shelf.nextNumber(1),
                subscriptionId,
                type,
                host,
                value,
                opt == null ? "" : opt,
                ttl == null ? TTL : ttl));
    }

    DnsRecord change(DnsRecord dns, String type, String host, String value, String opt, Integer ttl) {
        return shelf.put(new DnsRecord(
                dns.id(),
                dns.subscriptionId(),
                type == null ? dns.type() : type,
                host == null ? dns.host() : host,
                value == null ? dns.value() : value,
                opt == null ? dns.opt() : opt,
                ttl == null ? dns.ttl() : ttl));
    }

    void remove(DnsRecord dns) {
        shelf.remove(dns);
    }

    void removeAll(Subscription subscription) {
        of(subscription).forEach(shelf::remove);
    }

    Optional<DnsRecord> find(long id) {
        return shelf.find(id);
    }

    List<DnsRecord> of(Subscription subscription) {
        return shelf.where(dns -> dns.subscriptionId() == subscription.id()).toList();
    }

    Stream<DnsRecord> all() {
        return shelf.all().stream();
    }

    private void refuseTwin(long subscriptionId, String type, String host, String value, String opt) {
        var twin = shelf.first(dns -> dns.subscriptionId() == subscriptionId
                && dns.type().equals(type)
                && dns.host().equals(host)
                && dns.value().equals(value)
                && dns.opt().equals(opt == null ? "" : opt));
        if (twin.isPresent()) throw new PleskRefusal(PleskRefusal.EXISTS, "Such a DNS record already exists");
    }
}
