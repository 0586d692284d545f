package nl.hostforge.query.quote;

import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.tldpricelist.TldPrice;

/** Where a quote gets its prices; each list is asked for at most once per quote. */
interface PriceSource {
    /** All packages, retired ones included. */
    List<HostingPackageOverview> hostingPackages();

    /** The extensions that can be ordered. */
    List<TldPrice> offeredTlds();

    /** A coupon, withdrawn or not. */
    Optional<CouponOverview> coupon(CouponId id);
}
