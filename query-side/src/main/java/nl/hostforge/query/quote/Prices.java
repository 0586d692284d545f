package nl.hostforge.query.quote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.quote.CartItem;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPrices;

/** The prices that one cart needs, read once. */
record Prices(Map<HostingPackageId, HostingPackageOverview> hostingPackages, Map<Tld, TldPrices> tlds) {

    static Prices of(List<CartItem> items, PriceSource source) {
        var hosting = items.stream().anyMatch(item -> item.kind() == LineKind.HOSTING);
        var domains = items.stream()
                .anyMatch(
                        item -> item.kind() == LineKind.DOMAIN_REGISTRATION || item.kind() == LineKind.DOMAIN_TRANSFER);
        return new Prices(
                hosting
                        ? source.hostingPackages().stream()
                                .collect(Collectors.toMap(HostingPackageOverview::id, Function.identity()))
                        : Map.of(),
                domains
                        ? source.offeredTlds().stream().collect(Collectors.toMap(TldPrice::tld, TldPrice::prices))
                        : Map.of());
    }

    /** @param id null where none was chosen */
    Optional<HostingPackageOverview> hostingPackage(HostingPackageId id) {
        return Optional.ofNullable(id).map(hostingPackages::get);
    }

    /** @return empty where we sell no names under it */
    Optional<TldPrices> tld(Tld tld) {
        return Optional.ofNullable(tlds.get(tld));
    }
}
