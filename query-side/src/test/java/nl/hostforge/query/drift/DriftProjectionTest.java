package nl.hostforge.query.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftEvent.DriftAccepted;
import nl.hostforge.messages.drift.DriftEvent.DriftDismissed;
import nl.hostforge.messages.drift.DriftEvent.DriftFound;
import nl.hostforge.messages.drift.DriftEvent.DriftRepairFailed;
import nl.hostforge.messages.drift.DriftEvent.DriftRepaired;
import nl.hostforge.messages.drift.DriftFilter;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftOverview;
import nl.hostforge.messages.drift.DriftQuery.CountDrift;
import nl.hostforge.messages.drift.DriftQuery.FindDrift;
import nl.hostforge.messages.drift.DriftQuery.FindDriftFinding;
import nl.hostforge.messages.drift.DriftQuery.FindDriftToResolve;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.drift.DriftState;
import nl.hostforge.messages.drift.DriftStep;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class DriftProjectionTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID CHECK = Ids.derived("check", "1");
    private static final StaffMemberId ADMIN = new StaffMemberId(Ids.derived("staff", "1"));
    private static final Difference SUSPENDED = difference("guid-1", DriftRemedy.RESUME_HOSTING);
    private static final Difference OTHER = difference("guid-2", DriftRemedy.TAKE_OVER);
    private static final DriftFindingId ID = DriftFindingId.of(SUSPENDED);

    @Autowired
    Playback playback;

    @Autowired
    DriftQueries queries;

    @Autowired
    Vault vault;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        playback.happen(ID, new DriftFound(ID, SUSPENDED, CHECK, NOON));
    }

    @Test
    void a_finding_shows_both_sides_and_who_decided_what_and_why() {
        playback.happen(ID, new DriftAccepted(ID, SUSPENDED, 1), byAdmin("the customer has paid"));
        playback.happen(ID, new DriftRepaired(ID, 1, "active"));
        var details = queries.answer(new FindDriftFinding(ID)).orElseThrow();
        assertThat(details.overview().difference()).isEqualTo(SUSPENDED);
        assertThat(details.overview().state()).isEqualTo(DriftState.REPAIRED);
        assertThat(details.overview().proof()).isEqualTo("active");
        assertThat(details.history())
                .extracting(DriftStep::what)
                .containsExactly("drift.DriftFound", "drift.DriftAccepted", "drift.DriftRepaired");
        assertThat(details.history().get(1).actorKind()).isEqualTo(ActorKind.STAFF);
        assertThat(details.history().get(1).reason()).isEqualTo("the customer has paid");
    }

    @Test
    void lists_are_narrowed_by_provider_kind_state_and_whether_there_is_something_to_do() {
        var other = DriftFindingId.of(OTHER);
        playback.happen(other, new DriftFound(other, OTHER, CHECK, NOON), new DriftAccepted(other, OTHER, 1));
        assertThat(find(DriftFilter.NONE)).extracting(DriftOverview::id).containsExactly(other, ID);
        assertThat(find(new DriftFilter(Provider.PLESK, ServiceKind.HOSTING, DriftState.TAKEN_OVER, null)))
                .extracting(DriftOverview::id)
                .containsExactly(other);
        assertThat(find(new DriftFilter(null, null, null, true)))
                .extracting(DriftOverview::id)
                .containsExactly(ID);
        assertThat(find(new DriftFilter(Provider.MONEYBIRD, null, null, null))).isEmpty();
        assertThat(queries.answer(new CountDrift()).open())
                .containsEntry(Provider.PLESK, 1L)
                .containsEntry(Provider.MONEYBIRD, 0L);
    }

    @Test
    void a_list_goes_on_where_a_page_ended() {
        var other = DriftFindingId.of(OTHER);
        playback.happen(other, new DriftFound(other, OTHER, CHECK, NOON));
        var first = queries.answer(new FindDrift(DriftFilter.NONE, null, 1));
        var second = queries.answer(new FindDrift(DriftFilter.NONE, first.nextCursor(), 1));
        assertThat(first.items()).extracting(DriftOverview::id).containsExactly(other);
        assertThat(second.items()).extracting(DriftOverview::id).containsExactly(ID);
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void what_a_later_check_may_resolve_is_what_is_open_or_dismissed() {
        assertThat(toResolve()).containsExactly(ID);
        playback.happen(ID, new DriftDismissed(ID, SUSPENDED));
        assertThat(toResolve()).containsExactly(ID);
        playback.happen(ID, new DriftFound(ID, SUSPENDED, CHECK, NOON), new DriftAccepted(ID, SUSPENDED, 1));
        assertThat(toResolve()).isEmpty();
    }

    @Test
    void a_failed_remedy_says_why_and_when_it_is_tried_again() {
        playback.happen(
                ID,
                new DriftAccepted(ID, SUSPENDED, 1),
                new DriftRepairFailed(ID, 1, 1, "TRY_LATER", null, false, NOON.plusSeconds(60)));
        var waiting = queries.answer(new FindDriftFinding(ID)).orElseThrow().overview();
        assertThat(waiting.state()).isEqualTo(DriftState.ACCEPTED);
        assertThat(waiting.nextAttemptAt()).isEqualTo(NOON.plusSeconds(60));
        playback.happen(ID, new DriftRepairFailed(ID, 1, 3, "NOT_FOUND", null, true, null));
        var failed = queries.answer(new FindDriftFinding(ID)).orElseThrow().overview();
        assertThat(failed.state()).isEqualTo(DriftState.FAILED);
        assertThat(failed.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_rebuild_gives_the_same() {
        playback.happen(ID, new DriftAccepted(ID, SUSPENDED, 1), byAdmin("because"));
        playback.happen(ID, new DriftRepaired(ID, 1, "active"));
        var before = playback.contents("drift-findings");
        playback.rebuild("drift-findings", 2, playback.log());
        assertThat(playback.contents("drift-findings")).isEqualTo(before);
    }

    private List<DriftFindingId> toResolve() {
        return queries.answer(new FindDriftToResolve(Provider.PLESK, null, 10)).stream()
                .map(DriftOverview::id)
                .toList();
    }

    private List<DriftOverview> find(DriftFilter filter) {
        return queries.answer(new FindDrift(filter, null, 10)).items();
    }

    private Map<String, String> byAdmin(String reason) {
        return Map.of(
                Metadata.ACTOR_KIND,
                ActorKind.STAFF.name(),
                Metadata.ACTOR_ID,
                ADMIN.toString(),
                Metadata.REASON,
                vault.sealLine(KeyRef.staff(ADMIN), Metadata.REASON, reason));
    }

    private static Difference difference(String guid, DriftRemedy remedy) {
        return new Difference(
                null,
                ServiceKind.HOSTING,
                guid,
                ServiceTrait.STATE,
                "active",
                "suspended",
                remedy,
                "voorbeeld.nl",
                null,
                null,
                null,
                1);
    }
}
