package nl.hostforge.api.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.hostforge.api.shop.ShopLanguage;
import nl.hostforge.api.timeline.TimelineBodies.Timeline;
import nl.hostforge.api.timeline.TimelineBodies.TimelineLine;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.mailtemplate.MailTemplateId;
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

/** The audit trail as staff reads it: who did what, when, why, and what it changed. */
@RestController
@RequestMapping("/api/admin")
@Tag(name = "Timelines")
class TimelineReading {
    private final Histories histories;
    private final OrderStreams streams;

    TimelineReading(Histories histories, OrderStreams streams) {
        this.histories = histories;
        this.streams = streams;
    }

    @Operation(summary = "All that happened to an order, by id or number")
    @GetMapping("/orders/{id}/timeline")
    Timeline order(
            @Parameter(example = "HF-10001") @PathVariable String id,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        var language = ShopLanguage.of(lang, accepted).language();
        return new Timeline(histories.named(histories.of(histories.order(id), language)));
    }

    @Operation(summary = "All that happened to a customer")
    @GetMapping("/customers/{id}/timeline")
    Timeline customer(
            @PathVariable CustomerId id,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        return new Timeline(
                histories.named(histories.of(id, ShopLanguage.of(lang, accepted).language())));
    }

    @Operation(summary = "All that happened to a subscription")
    @GetMapping("/subscriptions/{id}/timeline")
    Timeline subscription(
            @PathVariable SubscriptionId id,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        return new Timeline(
                histories.named(histories.of(id, ShopLanguage.of(lang, accepted).language())));
    }

    @Operation(summary = "Who made a coupon, who withdrew it and why, and which orders used it")
    @GetMapping("/coupons/{id}/timeline")
    Timeline coupon(
            @PathVariable CouponId id,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        return new Timeline(
                histories.named(histories.of(id, ShopLanguage.of(lang, accepted).language())));
    }

    @Operation(summary = "What happened to a customer's account; nothing where it was never used")
    @GetMapping("/customers/{id}/account/timeline")
    Timeline account(
            @PathVariable CustomerId id,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        return new Timeline(histories.named(
                histories.ofAccount(id, ShopLanguage.of(lang, accepted).language())));
    }

    @Operation(
            summary = "What happened to an invoice itself, or to a credit note of ours",
            description = "What an order's steps did before it was issued stands in the order's timeline")
    @GetMapping("/invoices/{id}/timeline")
    Timeline invoice(
            @PathVariable InvoiceId id,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        return new Timeline(
                histories.named(histories.of(id, ShopLanguage.of(lang, accepted).language())));
    }

    @Operation(summary = "Who changed what a mail says, when and why")
    @GetMapping("/mail-templates/{name}/{language}/timeline")
    Timeline mailTemplate(
            @PathVariable String name,
            @Parameter(schema = @Schema(allowableValues = {"nl", "en"})) @PathVariable String language,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        var template = MailTemplateId.of(name, language.equals("nl") ? Language.DUTCH : Language.ENGLISH);
        return new Timeline(histories.named(
                histories.of(template, ShopLanguage.of(lang, accepted).language())));
    }

    @Operation(summary = "What happens to an order, as it happens: server-sent events, and 'end' after the last")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = TimelineLine.class)))
    @GetMapping(path = "/orders/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @Parameter(example = "HF-10001") @PathVariable String id,
            @Parameter(description = "Id of the last event that was received")
                    @RequestHeader(name = LastEventId.HEADER, required = false)
                    String lastEventId,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted,
            @Parameter(hidden = true) HttpServletRequest request) {
        var language = ShopLanguage.of(lang, accepted).language();
        return streams.open(request, histories.order(id), language, lastEventId, histories::named);
    }
}
