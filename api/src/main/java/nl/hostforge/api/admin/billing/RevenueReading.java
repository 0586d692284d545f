package nl.hostforge.api.admin.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import nl.hostforge.api.admin.billing.RevenueBodies.RevenueBody;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.billing.InvoiceQuery.RevenueOfMonth;
import nl.hostforge.messages.billing.Revenue;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was invoiced in a month. */
@RestController
@RequestMapping("/api/admin/revenue")
@Tag(name = "Invoices")
class RevenueReading {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String MONTH = "^[12][0-9]{3}-(0[1-9]|1[0-2])$";

    private final Messages messages;
    private final Clock clock;

    RevenueReading(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Operation(summary = "What was invoiced in a month, less what was credited in it, beside the month before")
    @GetMapping
    RevenueBody revenue(
            @Parameter(
                            description = "A calendar month in Europe/Amsterdam; the present one if none is named",
                            schema = @Schema(type = "string", pattern = MONTH, example = "2026-11"))
                    @RequestParam(required = false)
                    @Pattern(regexp = MONTH, message = "{hostforge.month}")
                    String month) {
        var asked = month == null ? YearMonth.from(clock.instant().atZone(AMSTERDAM)) : YearMonth.parse(month);
        return RevenueBody.of(messages.ask(new RevenueOfMonth(asked), ResponseTypes.instanceOf(Revenue.class)));
    }
}
