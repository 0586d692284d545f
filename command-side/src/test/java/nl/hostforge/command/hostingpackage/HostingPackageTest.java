package nl.hostforge.command.hostingpackage;

import static nl.hostforge.command.Outcome.refused;

import java.time.LocalDate;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackageDetails;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackageLimits;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.EnsureOrderable;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.IntroduceHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.LinkServicePlan;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.PlanHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ReinstateHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.RetireHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.WithdrawHostingPackagePricePlan;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageDetailsChanged;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageIntroduced;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageLimitsChanged;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePriceChanged;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePricePlanWithdrawn;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePricePlanned;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageReinstated;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageRetired;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageServicePlanLinked;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.hostingpackage.PlannedPrices;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class HostingPackageTest {
    private static final HostingPackageId ID = HostingPackageId.named("web-m");
    private static final PackageText TEXT = new PackageText("Web M", "Web M", "Voor je site.", "For your site.");
    private static final PackageLimits LIMITS = new PackageLimits(25, 250, 5, 50, 10);

    private final AggregateTestFixture<HostingPackage> hostingPackage =
            new AggregateTestFixture<>(HostingPackage.class);

    @Test
    void a_package_is_introduced_with_all_that_the_shop_shows() {
        hostingPackage
                .givenNoPriorActivity()
                .when(new IntroduceHostingPackage(ID, "web-m", TEXT, prices("7.50"), LIMITS, "Web M"))
                .expectEvents(introduced());
    }

    @Test
    void an_introduction_that_comes_again_changes_nothing_whatever_became_of_the_package() {
        hostingPackage
                .given(introduced(), new HostingPackagePriceChanged(ID, prices("8.00")), new HostingPackageRetired(ID))
                .when(new IntroduceHostingPackage(ID, "web-m", TEXT, prices("7.50"), LIMITS, "Web M"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_package_of_the_same_name_is_refused() {
        hostingPackage
                .given(introduced())
                .when(new IntroduceHostingPackage(ID, "web-m", TEXT, prices("9.00"), LIMITS, "Web M"))
                .expectNoEvents()
                .expectException(PackageExists.class);
    }

    @Test
    void a_negative_price_is_refused_at_introduction() {
        hostingPackage
                .givenNoPriorActivity()
                .when(new IntroduceHostingPackage(ID, "web-m", TEXT, prices("-0.01"), LIMITS, "Web M"))
                .expectNoEvents()
                .expectException(NegativePrice.class);
    }

    @Test
    void a_negative_price_is_refused_later_too() {
        hostingPackage
                .given(introduced())
                .when(new ChangeHostingPackagePrice(ID, null, prices("-1.00")))
                .expectNoEvents()
                .expectException(NegativePrice.class);
    }

    @Test
    void other_prices_are_planned_for_a_day_and_withdrawn_before_it() {
        var day = LocalDate.parse("2099-03-01"); // later than the fixture's events
        var plan = new PlannedPrices(day, prices("9.00"));
        var planned = new HostingPackagePricePlanned(ID, plan);
        given(introduced())
                .when(new PlanHostingPackagePrice(ID, null, day.minusDays(9), plan))
                .expectEvents(planned);
        given(introduced(), planned)
                .when(new WithdrawHostingPackagePricePlan(ID, null, day.minusDays(1), day))
                .expectEvents(new HostingPackagePricePlanWithdrawn(ID, day));
        refused(given(introduced()).when(new PlanHostingPackagePrice(ID, null, day.plusDays(1), plan)), "date-in-past");
        refused(
                given(introduced()).when(new WithdrawHostingPackagePricePlan(ID, null, day, day)),
                "price-plan-not-found");
        refused(
                given(introduced(), planned).when(new WithdrawHostingPackagePricePlan(ID, null, day, day)),
                "price-plan-in-effect");
    }

    private static TestExecutor<HostingPackage> given(Object... events) {
        return new AggregateTestFixture<>(HostingPackage.class).given(events);
    }

    @Test
    void no_setup_fee_is_negative_whatever_the_period() {
        var wrong = new PackagePrices(Money.euro("7.50"), Money.euro("75.00"), Money.noEuro(), Money.euro("-0.01"));
        hostingPackage
                .given(introduced())
                .when(new ChangeHostingPackagePrice(ID, null, wrong))
                .expectNoEvents()
                .expectException(NegativePrice.class);
    }

    @Test
    void a_new_price_is_news_and_the_same_price_is_not() {
        hostingPackage
                .given(introduced())
                .when(new ChangeHostingPackagePrice(ID, null, prices("8.00")))
                .expectEvents(new HostingPackagePriceChanged(ID, prices("8.00")));
        new AggregateTestFixture<>(HostingPackage.class)
                .given(introduced())
                .when(new ChangeHostingPackagePrice(ID, null, prices("7.50")))
                .expectNoEvents();
    }

    @Test
    void words_limits_and_service_plan_change_each_by_itself() {
        var text = new PackageText("Web M+", "Web M+", "Meer.", "More.");
        hostingPackage
                .given(introduced())
                .when(new ChangeHostingPackageDetails(ID, null, text))
                .expectEvents(new HostingPackageDetailsChanged(ID, text));
        var limits = new PackageLimits(50, 500, 10, 100, 20);
        new AggregateTestFixture<>(HostingPackage.class)
                .given(introduced())
                .when(new ChangeHostingPackageLimits(ID, null, limits))
                .expectEvents(new HostingPackageLimitsChanged(ID, limits));
        new AggregateTestFixture<>(HostingPackage.class)
                .given(introduced())
                .when(new LinkServicePlan(ID, null, "Web L"))
                .expectEvents(new HostingPackageServicePlanLinked(ID, "Web L"));
    }

    @Test
    void a_retired_package_cannot_be_ordered_until_it_is_reinstated() {
        hostingPackage
                .given(introduced(), new HostingPackageRetired(ID))
                .when(new EnsureOrderable(ID))
                .expectNoEvents()
                .expectException(PackageRetired.class);
        new AggregateTestFixture<>(HostingPackage.class)
                .given(introduced(), new HostingPackageRetired(ID), new HostingPackageReinstated(ID))
                .when(new EnsureOrderable(ID))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void retiring_and_reinstating_twice_is_news_once() {
        hostingPackage
                .given(introduced())
                .when(new RetireHostingPackage(ID, null))
                .expectEvents(new HostingPackageRetired(ID));
        new AggregateTestFixture<>(HostingPackage.class)
                .given(introduced(), new HostingPackageRetired(ID))
                .when(new RetireHostingPackage(ID, null))
                .expectNoEvents();
        new AggregateTestFixture<>(HostingPackage.class)
                .given(introduced())
                .when(new ReinstateHostingPackage(ID, null))
                .expectNoEvents();
    }

    @Test
    void a_change_based_on_an_old_version_is_refused() {
        hostingPackage
                .given(introduced(), new HostingPackageRetired(ID))
                .when(new LinkServicePlan(ID, 0L, "Web L"))
                .expectNoEvents()
                .expectException(ConflictingAggregateVersionException.class);
    }

    private static HostingPackageIntroduced introduced() {
        return new HostingPackageIntroduced(ID, "web-m", TEXT, prices("7.50"), LIMITS, "Web M");
    }

    private static PackagePrices prices(String monthly) {
        return new PackagePrices(Money.euro(monthly), Money.euro("75.00"), Money.noEuro());
    }
}
