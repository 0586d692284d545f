package nl.hostforge.integration.plesk;

import java.util.Locale;
import java.util.Optional;
import nl.hostforge.integration.panel.PanelDnsRecord;

/** A DNS record on the wire ({@code /dns/records}); the priority travels as text in {@code opt}. */
record DnsRecordBody(Integer id, String type, String host, String value, String opt, Integer ttl) {

    static DnsRecordBody of(PanelDnsRecord record) {
        return new DnsRecordBody(
                null,
                record.type(),
                record.host(),
                record.value(),
                record.priority().orElse(null),
                record.ttl().orElse(null));
    }

    PanelDnsRecord inOurWords() {
        return new PanelDnsRecord(
                type, host, value, Optional.ofNullable(opt).filter(text -> !text.isBlank()), Optional.ofNullable(ttl));
    }

    /** Whether both say the same, in spite of closing dots, capitals in names, and quotes around text. */
    boolean saysTheSameAs(DnsRecordBody other) {
        return type.equalsIgnoreCase(other.type)
                && name(host).equals(name(other.host))
                && comparable(value).equals(comparable(other.value))
                && orEmpty(opt).equals(orEmpty(other.opt));
    }

    private String comparable(String text) {
        return type.equalsIgnoreCase("TXT") ? text.replaceAll("^\"|\"$", "") : name(text);
    }

    private static String name(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
