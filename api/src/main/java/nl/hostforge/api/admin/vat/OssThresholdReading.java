package nl.hostforge.api.admin.vat;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.vat.OssThreshold;
import nl.hostforge.messages.vat.VatQuery.FindOssThreshold;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How near sales to consumers elsewhere in the EU are to the amount from which on their countries' VAT is due. */
@RestController
@RequestMapping("/api/admin/vat/oss-threshold")
@Tag(name = "Invoices")
class OssThresholdReading {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int FIRST_YEAR = 2021; // the threshold came with the One Stop Shop
    private static final int LAST_YEAR = 9999;

    private final Messages messages;
    private final Clock clock;

    OssThresholdReading(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Operation(
            summary = "What was sold to consumers elsewhere in the EU in a year, and whether it crossed the threshold",
            description = "EUR 10,000 a year without VAT (art. 59c Directive 2006/112)")
    @GetMapping
    OssThresholdBody threshold(
            @Parameter(description = "In Europe/Amsterdam; the present one if none is named")
                    @RequestParam(required = false)
                    @Min(FIRST_YEAR)
                    @Max(LAST_YEAR)
                    Integer year) {
        var asked = year == null ? Year.from(clock.instant().atZone(AMSTERDAM)).getValue() : year;
        return OssThresholdBody.of(
                messages.ask(new FindOssThreshold(asked), ResponseTypes.instanceOf(OssThreshold.class)));
    }
}
