package nl.hostforge.api.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.hostforge.api.shop.ShopLanguage;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.readmodel.TimelineEntry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An order followed live by whoever holds its secret. */
@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "Shop")
class OrderFollowing {
    private final Histories histories;
    private final OrderStreams streams;

    OrderFollowing(Histories histories, OrderStreams streams) {
        this.histories = histories;
        this.streams = streams;
    }

    @Operation(summary = "What happens to an order, as it happens: server-sent events, and 'end' after the last")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = OrderNews.class)))
    @GetMapping(path = "/{number}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String number,
            @RequestHeader(name = "Order-Secret", required = false) String secret,
            @Parameter(description = "Id of the last event that was received")
                    @RequestHeader(name = LastEventId.HEADER, required = false)
                    String lastEventId,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted,
            @Parameter(hidden = true) HttpServletRequest request) {
        var language = ShopLanguage.of(lang, accepted).language();
        var order = histories.tracked(number, secret);
        return streams.open(
                request,
                order,
                language,
                lastEventId,
                entries -> entries.stream().map(entry -> news(entry, language)).toList());
    }

    private static OrderNews news(TimelineEntry entry, Language language) {
        var facts = entry.facts();
        return new OrderNews(
                entry.sequence(),
                entry.at(),
                entry.eventType(),
                PublicSentences.of(entry, language),
                facts.get("step"),
                facts.get("state"),
                facts.get("status"));
    }
}
