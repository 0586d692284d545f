package nl.hostforge.command.drift;

import java.time.Instant;
import java.util.UUID;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftCommand.AcceptDrift;
import nl.hostforge.messages.drift.DriftCommand.CompleteDriftRepair;
import nl.hostforge.messages.drift.DriftCommand.DismissDrift;
import nl.hostforge.messages.drift.DriftCommand.FailDriftRepair;
import nl.hostforge.messages.drift.DriftCommand.ReportDrift;
import nl.hostforge.messages.drift.DriftCommand.ResolveDrift;
import nl.hostforge.messages.drift.DriftEvent.DriftAccepted;
import nl.hostforge.messages.drift.DriftEvent.DriftDismissed;
import nl.hostforge.messages.drift.DriftEvent.DriftFound;
import nl.hostforge.messages.drift.DriftEvent.DriftRepairFailed;
import nl.hostforge.messages.drift.DriftEvent.DriftRepaired;
import nl.hostforge.messages.drift.DriftEvent.DriftResolved;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class DriftFindingTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID CHECK = Ids.derived("check", "1");
    private static final Difference SUSPENDED = difference(ServiceTrait.STATE, DriftRemedy.RESUME_HOSTING);
    private static final Difference MOVED = difference(ServiceTrait.EXPIRY, DriftRemedy.TAKE_OVER);
    private static final DriftFindingId ID = DriftFindingId.of(SUSPENDED);

    @Test
    void the_same_difference_is_one_finding_however_often_it_is_seen() {
        after().when(report(NOON)).expectEvents(found());
        after(found()).when(report(NOON.plusSeconds(60))).expectNoEvents();
        after(found(), accepted(1)).when(report(NOON.plusSeconds(60))).expectNoEvents();
        after(found(), dismissed()).when(report(NOON.plusSeconds(60))).expectNoEvents();
        after(found(), accepted(1), failed(3, null))
                .when(report(NOON.plusSeconds(60)))
                .expectNoEvents();
    }

    @Test
    void a_difference_that_comes_back_is_found_again_but_not_one_that_was_seen_before_it_was_put_right() {
        var later = NOON.plusSeconds(60);
        after(found(), accepted(1), repaired(1)).when(report(NOON)).expectNoEvents();
        after(found(), accepted(1), repaired(1))
                .when(report(later))
                .expectEvents(new DriftFound(ID, SUSPENDED, CHECK, later));
        after(found(), resolved()).when(report(later)).expectEvents(new DriftFound(ID, SUSPENDED, CHECK, later));
    }

    @Test
    void accepting_twice_is_accepting_once() {
        after(found()).when(new AcceptDrift(ID)).expectEvents(accepted(1));
        after(found(), accepted(1)).when(new AcceptDrift(ID)).expectNoEvents().expectSuccessfulHandlerExecution();
        after(found(), accepted(1), repaired(1))
                .when(new AcceptDrift(ID))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_taken_over_is_closed_by_being_accepted() {
        after(new DriftFound(ID, MOVED, CHECK, NOON))
                .when(new AcceptDrift(ID))
                .expectEvents(new DriftAccepted(ID, MOVED, 1));
        after(new DriftFound(ID, MOVED, CHECK, NOON), new DriftAccepted(ID, MOVED, 1))
                .when(new DismissDrift(ID))
                .expectNoEvents()
                .expectException(DriftClosed.class);
    }

    @Test
    void a_remedy_that_failed_for_good_can_be_accepted_again() {
        after(found(), accepted(1), failed(3, null)).when(new AcceptDrift(ID)).expectEvents(accepted(2));
    }

    @Test
    void what_is_dismissed_stays_as_it_is() {
        after(found()).when(new DismissDrift(ID)).expectEvents(dismissed());
        after(found(), dismissed()).when(new DismissDrift(ID)).expectNoEvents().expectSuccessfulHandlerExecution();
        after(found(), dismissed()).when(new AcceptDrift(ID)).expectNoEvents().expectException(DriftClosed.class);
    }

    @Test
    void nobody_decides_about_what_no_check_found() {
        after().when(new AcceptDrift(ID)).expectNoEvents().expectException(DriftNotFound.class);
        after().when(new DismissDrift(ID)).expectNoEvents().expectException(DriftNotFound.class);
    }

    @Test
    void what_a_later_check_did_not_see_is_resolved_unless_it_is_being_put_right() {
        after(found()).when(new ResolveDrift(ID, CHECK)).expectEvents(resolved());
        after(found(), dismissed()).when(new ResolveDrift(ID, CHECK)).expectEvents(resolved());
        after(found(), accepted(1)).when(new ResolveDrift(ID, CHECK)).expectNoEvents();
        after(found(), accepted(1), repaired(1))
                .when(new ResolveDrift(ID, CHECK))
                .expectNoEvents();
        after(found(), resolved()).when(new AcceptDrift(ID)).expectNoEvents().expectException(DriftClosed.class);
    }

    @Test
    void a_worker_may_tell_everything_twice_and_late() {
        var soon = NOON.plusSeconds(30);
        after(found(), accepted(1)).when(fail(1, soon)).expectEvents(failed(1, soon));
        after(found(), accepted(1), failed(1, soon)).when(fail(1, soon)).expectNoEvents();
        after(found(), accepted(1), failed(1, soon)).when(complete(1)).expectEvents(repaired(1));
        after(found(), accepted(1), repaired(1)).when(complete(1)).expectNoEvents();
        after(found(), accepted(1), failed(3, null), accepted(2))
                .when(complete(1))
                .expectNoEvents();
        after(found(), accepted(1), repaired(1)).when(fail(2, null)).expectNoEvents();
    }

    private static TestExecutor<DriftFinding> after(Object... events) {
        var fixture = new AggregateTestFixture<>(DriftFinding.class);
        if (events.length == 0) return fixture.givenNoPriorActivity();
        return fixture.givenCurrentTime(NOON).andGiven(events);
    }

    private static ReportDrift report(Instant seenAt) {
        return new ReportDrift(ID, SUSPENDED, CHECK, seenAt);
    }

    private static CompleteDriftRepair complete(int round) {
        return new CompleteDriftRepair(ID, round, "active");
    }

    private static FailDriftRepair fail(int attempt, Instant next) {
        return new FailDriftRepair(ID, 1, attempt, "UNKNOWN", null, next);
    }

    private static DriftFound found() {
        return new DriftFound(ID, SUSPENDED, CHECK, NOON);
    }

    private static DriftAccepted accepted(int round) {
        return new DriftAccepted(ID, SUSPENDED, round);
    }

    private static DriftDismissed dismissed() {
        return new DriftDismissed(ID, SUSPENDED);
    }

    private static DriftResolved resolved() {
        return new DriftResolved(ID, CHECK);
    }

    private static DriftRepaired repaired(int round) {
        return new DriftRepaired(ID, round, "active");
    }

    private static DriftRepairFailed failed(int attempt, Instant next) {
        return new DriftRepairFailed(ID, 1, attempt, "UNKNOWN", null, next == null, next);
    }

    private static Difference difference(ServiceTrait trait, DriftRemedy remedy) {
        return new Difference(
                null,
                ServiceKind.HOSTING,
                "guid-1",
                trait,
                "active",
                "suspended",
                remedy,
                "example.nl",
                null,
                null,
                null,
                1);
    }
}
