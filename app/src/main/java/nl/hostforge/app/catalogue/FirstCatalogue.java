package nl.hostforge.app.catalogue;

import java.io.IOException;
import java.util.List;
import nl.hostforge.app.roles.NodeRoles;
import nl.hostforge.app.roles.Role;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.IntroduceHostingPackage;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.SetTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.messages.tldpricelist.TldPrices;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty shop with the catalogue of a small Dutch host, so that there is something to look at and to order. It
 * speaks in commands, as an admin would; ids are derived, so a start that was cut short goes on where it was. Off where a
 * database server is configured, unless {@code hostforge.catalogue.fill} says otherwise.
 */
@Component
@ConditionalOnExpression("${hostforge.catalogue.fill:'${hostforge.database.url:}'.isBlank()}")
class FirstCatalogue implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstCatalogue.class);

    private final CommandGateway commands;
    private final EventStore log;
    private final NodeRoles roles;

    FirstCatalogue(CommandGateway commands, EventStore log, NodeRoles roles) {
        this.commands = commands;
        this.log = log;
        this.roles = roles;
    }

    record Catalogue(List<Item> packages, List<Price> tlds) {}

    record Item(
            String slug,
            String servicePlan,
            String nameNl,
            String nameEn,
            String descriptionNl,
            String descriptionEn,
            String monthly,
            String yearly,
            String setupFee,
            int diskGigabytes,
            int trafficGigabytes,
            int websites,
            int mailboxes,
            int databases) {}

    record Price(String tld, String registration, String transfer, String renewal) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!roles.include(Role.COMMAND)) return;
        var catalogue = JsonMapper.shared()
                .readValue(
                        new ClassPathResource("catalogue/domein-discounter.json").getContentAsByteArray(),
                        Catalogue.class);
        // The last package comes last of all: once it is there, prices are the admins' business.
        if (isThere(catalogue.packages().getLast())) return;
        catalogue.tlds().forEach(this::price);
        catalogue.packages().forEach(this::introduce);
        LOG.info(
                "the shop offers {} packages and {} extensions",
                catalogue.packages().size(),
                catalogue.tlds().size());
    }

    private void introduce(Item item) {
        if (isThere(item)) return;
        send(new IntroduceHostingPackage(
                id(item),
                item.slug(),
                new PackageText(item.nameNl(), item.nameEn(), item.descriptionNl(), item.descriptionEn()),
                new PackagePrices(Money.euro(item.monthly()), Money.euro(item.yearly()), Money.euro(item.setupFee())),
                new PackageLimits(
                        item.diskGigabytes(),
                        item.trafficGigabytes(),
                        item.websites(),
                        item.mailboxes(),
                        item.databases()),
                item.servicePlan()));
    }

    private boolean isThere(Item item) {
        return log.lastSequenceNumberFor(id(item).toString()).isPresent();
    }

    private static HostingPackageId id(Item item) {
        return HostingPackageId.named(item.slug());
    }

    private void price(Price price) {
        send(new SetTldPrice(
                TldPriceListId.SHOP,
                null,
                new Tld(price.tld()),
                new TldPrices(
                        Money.euro(price.registration()), Money.euro(price.transfer()), Money.euro(price.renewal()))));
    }

    private void send(Object command) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                .andMetaData(java.util.Map.of(Metadata.ACTOR_KIND, ActorKind.SYSTEM.name())));
    }
}
