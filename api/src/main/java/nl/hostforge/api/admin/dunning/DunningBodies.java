package nl.hostforge.api.admin.dunning;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunnedOrder;
import nl.hostforge.messages.dunning.DunningDetails;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningOverview;
import nl.hostforge.messages.dunning.DunningPolicy;
import nl.hostforge.messages.dunning.DunningPreview;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningStatus;
import nl.hostforge.messages.dunning.DunningSuspension;
import nl.hostforge.messages.dunning.NextStage;
import nl.hostforge.messages.dunning.PreviewedDunning;
import nl.hostforge.messages.dunning.ScheduledStage;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.readmodel.Page;

/** What staff gets about dunning, and says about it. Amounts include VAT, days are those of Europe/Amsterdam. */
final class DunningBodies {
    private static final int MOST_STAGES = 4;
    private static final int LONGEST_REASON = 500;

    private DunningBodies() {}

    /** A stage and how many days after the last day to pay it comes. */
    @Schema(name = "DunningScheduleStage")
    record StageBody(
            @NotNull DunningStage stage,
            @Min(1) @Max(365) @Schema(example = "7") int daysAfterDue) {
        static List<StageBody> of(DunningSchedule schedule) {
            return schedule.stages().stream()
                    .map(stage -> new StageBody(stage.stage(), stage.daysAfterDue()))
                    .toList();
        }

        static DunningSchedule toSchedule(List<StageBody> stages) {
            return new DunningSchedule(stages.stream()
                    .map(stage -> new ScheduledStage(stage.stage(), stage.daysAfterDue()))
                    .toList());
        }
    }

    /** A stage that comes, and the first day that it can come on. */
    @Schema(name = "NextDunningStage")
    record NextBody(DunningStage stage, LocalDate day) {
        static NextBody of(NextStage next) {
            return next == null ? null : new NextBody(next.stage(), next.day());
        }
    }

    /** One customer of the list; the fields mean what they mean in {@link DunningOverview}. */
    record DunnedCustomer(
            @Schema(type = "string", format = "uuid") CustomerId customerId,
            @Schema(nullable = true) String customerName,
            DunningStatus status,

            @Schema(description = "The last stage that came; null while nothing was asked for", nullable = true)
            DunningStage stage,

            @Schema(nullable = true) LocalDate stageOn,

            @Schema(description = "What is overdue today") Amount overdue,

            int invoices,

            @Schema(description = "The last day to pay of the oldest of them", nullable = true)
            LocalDate dueSince,

            @Schema(nullable = true) LocalDate promisedUntil,
            boolean excluded,

            @Schema(description = "Null for good", nullable = true)
            LocalDate excludedUntil,

            boolean ownSchedule,
            @Schema(nullable = true) NextBody following,
            Instant changedAt) {
        static DunnedCustomer of(DunningOverview it) {
            return new DunnedCustomer(
                    it.customerId(),
                    it.customerName(),
                    it.status(),
                    it.stage(),
                    it.stageOn(),
                    Amount.of(it.overdue()),
                    it.invoices(),
                    it.dueSince(),
                    it.promisedUntil(),
                    it.excluded(),
                    it.excludedUntil(),
                    it.ownSchedule(),
                    NextBody.of(it.following()),
                    it.changedAt());
        }
    }

    /** A page of the list. */
    record DunnedCustomers(
            List<DunnedCustomer> items,

            @Schema(description = "Where the next page begins; null at the end", nullable = true)
            String nextCursor) {
        static DunnedCustomers of(Page<DunningOverview> page) {
            return new DunnedCustomers(
                    page.items().stream().map(DunnedCustomer::of).toList(), page.nextCursor());
        }
    }

    /** An invoice that is overdue. */
    @Schema(name = "OverdueInvoice")
    record ArrearBody(
            @Schema(type = "string", format = "uuid") InvoiceId invoiceId,
            @Schema(nullable = true) String number,
            LocalDate dueOn,
            Amount open) {
        static List<ArrearBody> of(List<Arrear> arrears) {
            return arrears.stream()
                    .map(it -> new ArrearBody(it.invoiceId(), it.number(), it.dueOn(), Amount.of(it.open())))
                    .toList();
        }
    }

    /** An order that dunning suspends, suspended or ends. */
    @Schema(name = "DunnedOrder")
    record OrderBody(
            @Schema(type = "string", format = "uuid") OrderId orderId,
            @Schema(example = "HF-10001") String number,
            @Schema(example = "[\"café.nl\"]") List<String> names) {
        static OrderBody of(DunnedOrder order) {
            return new OrderBody(order.orderId(), order.number().value(), readable(order.names()));
        }

        static OrderBody of(DunningSuspension it) {
            return new OrderBody(it.orderId(), it.number().value(), readable(it.names()));
        }

        private static List<String> readable(List<DomainName> names) {
            return names.stream().map(DomainName::readable).toList();
        }
    }

    /** How the dunning of a customer stands. */
    record CustomerDunning(
            DunningStatus status,
            @Schema(nullable = true) DunningStage stage,
            @Schema(nullable = true) LocalDate stageOn,

            @Schema(description = "All that is overdue, the oldest first")
            List<ArrearBody> arrears,

            Amount overdue,

            @Schema(description = "What comes if nothing is paid; null if nothing does", nullable = true)
            NextBody next,

            @Schema(description = "What dunning suspended and a payment resumes")
            List<OrderBody> suspended,

            @Schema(nullable = true) LocalDate promisedUntil,
            boolean excluded,

            @Schema(description = "Null for good", nullable = true)
            LocalDate excludedUntil,

            boolean ownSchedule,

            @Schema(description = "By what this customer is dunned")
            List<StageBody> schedule,

            DunningMaster master) {
        static CustomerDunning of(DunningDetails it) {
            var dunning = it.dunning();
            return new CustomerDunning(
                    statusOf(it),
                    dunning.lastStage(),
                    dunning.lastStage() == null ? null : dunning.lastStageOn(),
                    ArrearBody.of(it.facts().arrears()),
                    Amount.of(it.facts().total()),
                    it.policy().master() == DunningMaster.HOSTFORGE ? NextBody.of(it.next()) : null,
                    dunning.suspensions().stream().map(OrderBody::of).toList(),
                    dunning.promisedUntil(),
                    dunning.excluded(),
                    dunning.excludedUntil(),
                    dunning.own() != null,
                    StageBody.of(dunning.scheduleOr(it.policy().schedule())),
                    it.policy().master());
        }

        private static DunningStatus statusOf(DunningDetails it) {
            var dunning = it.dunning();
            if (!dunning.open()) return DunningStatus.NONE;
            if (dunning.terminated()) return DunningStatus.TERMINATED;
            return dunning.suspended() ? DunningStatus.SUSPENDED : DunningStatus.REMINDED;
        }
    }

    /** By what everybody is dunned. */
    @Schema(name = "DunningPolicy")
    record PolicyBody(
            DunningMaster master,
            List<StageBody> schedule,
            @Schema(nullable = true) Instant changedAt) {
        static PolicyBody of(DunningPolicy policy) {
            return new PolicyBody(policy.master(), StageBody.of(policy.schedule()), policy.changedAt());
        }
    }

    /** By what everybody is to be dunned. */
    record DunningPolicyAsk(
            @NotNull DunningMaster master,
            @NotNull @Valid @Size(max = MOST_STAGES) List<@NotNull StageBody> schedule,

            @Schema(description = "Why, for the audit trail", nullable = true) @Size(max = LONGEST_REASON)
            String reason) {}

    /** Until when a customer promised to pay, and why that is waited for. */
    record PromiseAsk(
            @NotNull @Schema(description = "The last day to keep it")
            LocalDate until,

            @NotBlank @Schema(description = "Why, for the audit trail") @Size(max = LONGEST_REASON)
            String reason) {}

    /** Until when a customer is not dunned, and why. */
    record ExclusionAsk(
            @Schema(description = "The last day of it; for good if left out", nullable = true)
            LocalDate until,

            @NotBlank @Schema(description = "Why, for the audit trail") @Size(max = LONGEST_REASON)
            String reason) {}

    /** By what a customer is dunned, and why. */
    record DunningScheduleAsk(
            @Schema(description = "Everybody's if left out", nullable = true) @Valid @Size(max = MOST_STAGES)
            List<@NotNull StageBody> schedule,

            @NotBlank @Schema(description = "Why, for the audit trail") @Size(max = LONGEST_REASON)
            String reason) {
        DunningSchedule toSchedule() {
            return schedule == null ? null : StageBody.toSchedule(schedule);
        }
    }

    /** Which stage is to come now, and why. */
    record AdvanceAsk(
            @NotNull @Schema(description = "The stage that comes next; another is refused")
            DunningStage stage,

            @NotBlank @Schema(description = "Why, for the audit trail") @Size(max = LONGEST_REASON)
            String reason) {}

    /** What a day's run would do about one customer. */
    record PreviewedDunningBody(
            @Schema(type = "string", format = "uuid") CustomerId customerId,
            DunningStage stage,

            @Schema(description = "The name of the mail that would be sent", example = "payment-reminder")
            String mail,

            List<ArrearBody> arrears,
            Amount overdue,

            @Schema(description = "What would be suspended, or ended")
            List<OrderBody> orders,

            @Schema(nullable = true) NextBody following) {
        static PreviewedDunningBody of(PreviewedDunning it) {
            var facts = it.facts();
            return new PreviewedDunningBody(
                    it.customerId(),
                    it.stage(),
                    mailOf(it.stage()),
                    ArrearBody.of(facts.arrears()),
                    Amount.of(facts.total()),
                    facts.orders().stream()
                            .filter(order -> isConcerned(order, it.stage()))
                            .map(OrderBody::of)
                            .toList(),
                    NextBody.of(it.following()));
        }

        private static boolean isConcerned(DunnedOrder order, DunningStage stage) {
            return switch (stage) {
                case FIRST_REMINDER, SECOND_REMINDER -> false;
                case SUSPENSION -> order.onLine();
                case TERMINATION -> true;
            };
        }

        private static String mailOf(DunningStage stage) {
            return switch (stage) {
                case FIRST_REMINDER -> "payment-reminder";
                case SECOND_REMINDER -> "second-payment-reminder";
                case SUSPENSION -> "suspension-notice";
                case TERMINATION -> "termination-notice";
            };
        }
    }

    /** A page of what a day's run would do. */
    @Schema(name = "DunningPreview")
    record PreviewBody(
            LocalDate date,
            List<PreviewedDunningBody> items,

            @Schema(
                    type = "string",
                    format = "uuid",
                    description = "Where the next page begins; null at the end",
                    nullable = true)
            CustomerId nextCursor) {
        static PreviewBody of(LocalDate date, DunningPreview preview) {
            return new PreviewBody(
                    date,
                    preview.customers().stream().map(PreviewedDunningBody::of).toList(),
                    preview.next());
        }
    }
}
