package nl.hostforge.query.quote;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupon;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindAllPackages;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindOfferedTlds;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks the read models of the catalogue and of the price list, by the questions that everybody asks. */
@Component
class AskedPrices implements PriceSource {
    /** Shorter than a request waits for its quote, so that the cause is what gets told. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final QueryGateway questions;

    AskedPrices(QueryGateway questions) {
        this.questions = questions;
    }

    @Override
    public List<HostingPackageOverview> hostingPackages() {
        return ask(new FindAllPackages(), HostingPackageOverview.class);
    }

    @Override
    public List<TldPrice> offeredTlds() {
        return ask(new FindOfferedTlds(), TldPrice.class);
    }

    @Override
    public Optional<CouponOverview> coupon(CouponId id) {
        return ask(new FindCoupon(id), ResponseTypes.optionalInstanceOf(CouponOverview.class));
    }

    private <R> List<R> ask(Object question, Class<R> answer) {
        return ask(question, ResponseTypes.multipleInstancesOf(answer));
    }

    private <R> R ask(Object question, ResponseType<R> answer) {
        return questions
                .query(question, answer)
                .orTimeout(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
