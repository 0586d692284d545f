package nl.hostforge.query.hostingpackage;

import java.time.Instant;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageDetailsChanged;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageIntroduced;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageLimitsChanged;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePriceChanged;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePricePlanWithdrawn;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePricePlanned;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageReinstated;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageRetired;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageServicePlanLinked;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.query.priceplan.PlanColumn;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.readmodel.StoredJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies what happened to packages into their rows. */
class HostingPackageProjection {
    private final JdbcClient database;
    private final String table;

    HostingPackageProjection(JdbcClient database, String table) {
        this.database = database;
        this.table = table;
    }

    @EventHandler
    void on(HostingPackageIntroduced event, @SequenceNumber long version) {
        var text = event.text();
        var prices = event.prices();
        var limits = event.limits();
        database.sql("insert into " + table + " (id, slug, name_nl, name_en, description_nl, description_en, currency,"
                        + " monthly, yearly, setup_fee, yearly_setup_fee, disk_gigabytes, traffic_gigabytes, websites, mailboxes,"
                        + " databases, service_plan, retired, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)")
                .params(
                        event.hostingPackageId().value(),
                        event.slug(),
                        text.nameNl(),
                        text.nameEn(),
                        text.descriptionNl(),
                        text.descriptionEn(),
                        prices.monthly().currency().getCurrencyCode(),
                        prices.monthly().amount(),
                        prices.yearly().amount(),
                        prices.setupFee().amount(),
                        prices.yearlySetupFee().amount(),
                        limits.diskGigabytes(),
                        limits.trafficGigabytes(),
                        limits.websites(),
                        limits.mailboxes(),
                        limits.databases(),
                        event.servicePlan(),
                        version)
                .update();
    }

    @EventHandler
    void on(HostingPackageDetailsChanged event, @SequenceNumber long version) {
        var text = event.text();
        change(
                event.hostingPackageId(),
                version,
                "name_nl = ?, name_en = ?, description_nl = ?, description_en = ?",
                text.nameNl(),
                text.nameEn(),
                text.descriptionNl(),
                text.descriptionEn());
    }

    @EventHandler
    void on(HostingPackagePriceChanged event, @SequenceNumber long version, @Timestamp Instant at) {
        var prices = event.prices();
        change(
                event.hostingPackageId(),
                version,
                "monthly = ?, yearly = ?, setup_fee = ?, yearly_setup_fee = ?, " + PlanColumn.REMOVE_UNTIL,
                prices.monthly().amount(),
                prices.yearly().amount(),
                prices.setupFee().amount(),
                prices.yearlySetupFee().amount(),
                BillingCycle.dayOf(at));
    }

    @EventHandler
    void on(HostingPackagePricePlanned event, @SequenceNumber long version) {
        var planned = event.planned();
        change(event.hostingPackageId(), version, PlanColumn.ADD, planned.from(), StoredJson.write(planned));
    }

    @EventHandler
    void on(HostingPackagePricePlanWithdrawn event, @SequenceNumber long version) {
        change(event.hostingPackageId(), version, PlanColumn.REMOVE, event.from());
    }

    @EventHandler
    void on(HostingPackageLimitsChanged event, @SequenceNumber long version) {
        var limits = event.limits();
        change(
                event.hostingPackageId(),
                version,
                "disk_gigabytes = ?, traffic_gigabytes = ?, websites = ?, mailboxes = ?, databases = ?",
                limits.diskGigabytes(),
                limits.trafficGigabytes(),
                limits.websites(),
                limits.mailboxes(),
                limits.databases());
    }

    @EventHandler
    void on(HostingPackageServicePlanLinked event, @SequenceNumber long version) {
        change(event.hostingPackageId(), version, "service_plan = ?", event.servicePlan());
    }

    @EventHandler
    void on(HostingPackageRetired event, @SequenceNumber long version) {
        change(event.hostingPackageId(), version, "retired = ?", true);
    }

    @EventHandler
    void on(HostingPackageReinstated event, @SequenceNumber long version) {
        change(event.hostingPackageId(), version, "retired = ?", false);
    }

    private void change(HostingPackageId id, long version, String columns, Object... values) {
        var changed = database.sql("update " + table + " set " + columns + ", version = ? where id = ?")
                .params(values)
                .param(version)
                .param(id.value())
                .update();
        if (changed == 0) throw new RowMissing(table, id.toString());
    }
}
