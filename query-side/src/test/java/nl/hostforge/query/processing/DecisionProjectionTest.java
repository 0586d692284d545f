package nl.hostforge.query.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.processing.DeadLetterDecision;
import nl.hostforge.messages.processing.DeadLetterEvent.DeadLetterDiscarded;
import nl.hostforge.messages.processing.DeadLetterEvent.DeadLetterRetried;
import nl.hostforge.messages.processing.DeadLetterId;
import nl.hostforge.messages.processing.Parked;
import nl.hostforge.messages.processing.ProcessingQuery.FindDeadLetterDecisions;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class DecisionProjectionTest {
    private static final DeadLetterId LETTER = new DeadLetterId(Ids.derived("letter", "1"));
    private static final StaffMemberId ADMIN = new StaffMemberId(Ids.derived("staff", "1"));
    private static final Parked PARKED = new Parked("mails", "event", "order.OrderCreated", "order", 0, "23505");

    @Autowired
    Playback playback;

    @Autowired
    DecisionQueries queries;

    @Autowired
    Vault vault;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void each_decision_tells_who_made_it_and_why_the_last_first() {
        playback.happen(LETTER, new DeadLetterRetried(LETTER, PARKED));
        playback.happen(LETTER, new DeadLetterDiscarded(LETTER, PARKED), byAdmin("written by a test"));
        var discarded = decisions(null).getFirst();
        assertThat(discarded.deadLetterId()).isEqualTo(LETTER);
        assertThat(discarded.what()).isEqualTo("processing.DeadLetterDiscarded");
        assertThat(discarded.parked()).isEqualTo(PARKED);
        assertThat(discarded.actorKind()).isEqualTo(ActorKind.STAFF);
        assertThat(discarded.actorId()).isEqualTo(ADMIN.toString());
        assertThat(discarded.reason()).isEqualTo("written by a test");
        var retried = decisions(null).getLast();
        assertThat(retried.what()).isEqualTo("processing.DeadLetterRetried");
        assertThat(retried.actorKind()).isEqualTo(ActorKind.SYSTEM);
        assertThat(retried.reason()).isNull();
    }

    @Test
    void the_list_goes_on_where_a_page_ended() {
        playback.happen(LETTER, new DeadLetterRetried(LETTER, PARKED), byAdmin("first"));
        playback.happen(LETTER, new DeadLetterRetried(LETTER, PARKED), byAdmin("second"));
        var page = queries.answer(new FindDeadLetterDecisions(null, 1));
        assertThat(page.items()).extracting(DeadLetterDecision::reason).containsExactly("second");
        assertThat(decisions(page.nextCursor()))
                .extracting(DeadLetterDecision::reason)
                .containsExactly("first");
    }

    @Test
    void a_rebuild_gives_the_same_list() {
        playback.happen(LETTER, new DeadLetterRetried(LETTER, PARKED), byAdmin("first"));
        playback.happen(LETTER, new DeadLetterDiscarded(LETTER, PARKED), byAdmin("second"));
        var before = playback.contents("dead-letter-decisions");
        playback.rebuild("dead-letter-decisions", 10, playback.log());
        assertThat(playback.contents("dead-letter-decisions")).isEqualTo(before);
    }

    private List<DeadLetterDecision> decisions(String cursor) {
        return queries.answer(new FindDeadLetterDecisions(cursor, 10)).items();
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
}
