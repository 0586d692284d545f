package nl.hostforge.integration.openprovider;

/** A domain name as Openprovider wants it: {@code example} and {@code co.uk}, split at the first dot. */
record DomainName(String name, String extension) {

    static DomainName of(String domainName) {
        var dot = domainName.indexOf('.');
        return dot < 0
                ? new DomainName(domainName, "")
                : new DomainName(domainName.substring(0, dot), domainName.substring(dot + 1));
    }

    String full() {
        return name + "." + extension;
    }
}
