package nl.hostforge.app.log;

import java.util.Map;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Since revision 2 a package has a setup fee for each billing period. At revision 1 both had the same. */
@Component
class SetupFeesGoByPeriod extends SingleEventUpcaster {
    private static final Map<SimpleSerializedType, SimpleSerializedType> AFTER = Map.of(
            new SimpleSerializedType("hosting-package.HostingPackageIntroduced", "1"),
            new SimpleSerializedType("hosting-package.HostingPackageIntroduced", "2"),
            new SimpleSerializedType("hosting-package.HostingPackagePriceChanged", "1"),
            new SimpleSerializedType("hosting-package.HostingPackagePriceChanged", "2"));

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return AFTER.keySet().stream().anyMatch(event.getType()::equals);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        var type = new SimpleSerializedType(
                event.getType().getName(), event.getType().getRevision());
        return event.upcastPayload(AFTER.get(type), JsonNode.class, payload -> {
            if (payload.path("prices") instanceof ObjectNode prices)
                prices.set("yearlySetupFee", prices.path("setupFee").deepCopy());
            return payload;
        });
    }
}
