package nl.hostforge.app;

import java.util.List;
import java.util.stream.IntStream;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.IntroduceHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageIntroduced;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Packages for tests. */
public final class Packages {
    public static final PackagePrices PRICES =
            new PackagePrices(Money.euro("7.50"), Money.euro("75.00"), Money.noEuro());
    private static final PackageLimits LIMITS = new PackageLimits(25, 250, 5, 50, 10);

    private Packages() {}

    public static HostingPackageId id(String slug) {
        return HostingPackageId.named(slug);
    }

    public static IntroduceHostingPackage introduce(String slug) {
        return new IntroduceHostingPackage(id(slug), slug, text(slug), PRICES, LIMITS, "Web M");
    }

    public static HostingPackageIntroduced introduced(String slug) {
        return introduced(id(slug), slug, text(slug), PRICES);
    }

    public static HostingPackageIntroduced introduced(
            HostingPackageId id, String slug, PackageText text, PackagePrices prices) {
        return new HostingPackageIntroduced(id, slug, text, prices, LIMITS, "Web M");
    }

    public static PackageText text(String name) {
        return new PackageText(name, name, "Voor " + name, "For " + name);
    }

    /** @return first events of as many streams, slugs counting from 0 */
    public static List<EventMessage<?>> firstEvents(String slugPrefix, int count) {
        return IntStream.range(0, count)
                .<EventMessage<?>>mapToObj(number -> firstEvent(introduced(slugPrefix + number)))
                .toList();
    }

    public static EventMessage<?> firstEvent(HostingPackageIntroduced event) {
        return new GenericDomainEventMessage<>(
                "HostingPackage", event.hostingPackageId().toString(), 0, event);
    }
}
