package nl.hostforge.query.hostingpackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageIntroduced;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePriceChanged;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePricePlanWithdrawn;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePricePlanned;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindOrderablePackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.hostingpackage.PlannedPrices;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class PlannedPackagePricesTest {
    private static final HostingPackageId WEB_M = HostingPackageId.named("web-m");
    private static final HostingPackageId WEB_L = HostingPackageId.named("web-l");

    @Autowired
    Playback playback;

    @Autowired
    HostingPackageQueries queries;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void planned_prices_hold_from_their_day_on_and_decide_what_is_cheapest() {
        var today = BillingCycle.dayOf(clock.instant());
        var dearer = new PlannedPrices(today.plusDays(1), prices("19.00"));
        playback.happen(WEB_M, introduced(WEB_M, "web-m", "9.00"), new HostingPackagePricePlanned(WEB_M, dearer));
        playback.happen(WEB_L, introduced(WEB_L, "web-l", "12.00"));
        assertThat(find().prices()).isEqualTo(prices("9.00"));
        assertThat(find().planned()).containsExactly(dearer);
        assertThat(slugs()).containsExactly("web-m", "web-l");
        clock.forward(Duration.ofDays(1));
        assertThat(find().prices()).isEqualTo(prices("19.00"));
        assertThat(find().planned()).isEmpty();
        assertThat(slugs()).containsExactly("web-l", "web-m");
    }

    @Test
    void a_plan_is_withdrawn_and_what_is_set_takes_the_place_of_what_was_planned_before() {
        var today = BillingCycle.dayOf(clock.instant());
        var plan = new PlannedPrices(today.plusDays(1), prices("19.00"));
        playback.happen(
                WEB_M,
                introduced(WEB_M, "web-m", "9.00"),
                new HostingPackagePricePlanned(WEB_M, plan),
                new HostingPackagePricePlanWithdrawn(WEB_M, plan.from()));
        assertThat(find().planned()).isEmpty();
        playback.happen(WEB_M, new HostingPackagePricePlanned(WEB_M, plan));
        clock.forward(Duration.ofDays(2));
        playback.happen(WEB_M, new HostingPackagePriceChanged(WEB_M, prices("10.00")));
        assertThat(find().prices()).isEqualTo(prices("10.00"));
    }

    private HostingPackageOverview find() {
        return queries.answer(new FindPackage(WEB_M)).orElseThrow();
    }

    private List<String> slugs() {
        return queries.answer(new FindOrderablePackages()).stream()
                .map(HostingPackageOverview::slug)
                .toList();
    }

    private static HostingPackageIntroduced introduced(HostingPackageId id, String slug, String monthly) {
        return new HostingPackageIntroduced(
                id,
                slug,
                new PackageText("Web", "Web", "Voor je site.", "For your site."),
                prices(monthly),
                new PackageLimits(1, 1, 1, 1, 1),
                "Web");
    }

    private static PackagePrices prices(String monthly) {
        return new PackagePrices(Money.euro(monthly), Money.euro("90.00"), Money.euro("25.00"), Money.euro("0.00"));
    }
}
