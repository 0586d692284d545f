package nl.hostforge.api.admin.processing;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallProcessing;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.processing.DeadLetterCommand.DiscardDeadLetter;
import nl.hostforge.messages.processing.DeadLetterCommand.HandleAgain;
import nl.hostforge.messages.processing.DeadLetterCommand.RetryDeadLetter;
import nl.hostforge.messages.processing.DeadLetterId;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeadLetterAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/dead-letters";
    private static final String WHY = "{\"reason\": \"written by a test\"}";

    @Autowired
    private SmallProcessing processing;

    @Test
    void parked_events_are_listed_a_page_at_a_time() {
        processing.park(true);
        var last = processing.park(true);
        var viewer = staff(VIEWER);
        var first = viewer.get(PATH + "?limit=1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/items/0/id")).isEqualTo(last.id().toString());
        assertThat(first.text("/items/0/eventType")).isEqualTo("order.OrderApproved");
        assertThat(first.text("/items/0/orderNumber")).isEqualTo("HF-10001");
        assertThat(first.text("/items/0/causeType")).isEqualTo("23505");
        assertThat(first.json().at("/items/0/waiting").asLong()).isEqualTo(2);
        var second = viewer.get(PATH + "?limit=1&cursor=" + first.text("/nextCursor"));
        assertThat(second.json().at("/items")).hasSize(1);
        assertThat(second.text("/nextCursor")).isNull();
        assertThat(viewer.get(PATH + "?processor=mails").json().at("/items")).isEmpty();
    }

    @Test
    void a_list_that_does_not_go_on_there_is_400_and_so_is_a_page_that_is_too_long() {
        assertThat(staff(VIEWER).get(PATH + "?cursor=x").text("/errors/0/field"))
                .isEqualTo("cursor");
        assertThat(staff(VIEWER).get(PATH + "?limit=101").status()).isEqualTo(400);
    }

    @Test
    void one_is_shown_or_404() {
        var letter = processing.park(true);
        assertThat(staff(VIEWER).get(PATH + "/" + letter.id()).text("/processor"))
                .isEqualTo("order-overview-g1");
        assertThat(staff(VIEWER).get(PATH + "/" + Ids.next()).problem()).isEqualTo("not-found");
        assertThat(staff(VIEWER).get(PATH + "/x").status()).isEqualTo(400);
    }

    @Test
    void trying_again_is_noted_and_then_done() {
        var letter = processing.park(true);
        processing.mend();
        var answer = retry(staff(ADMIN), letter.id(), WHY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/stoppedAt")).isNull();
        assertThat(commands())
                .containsExactly(new RetryDeadLetter(letter.id(), letter.parked()), new HandleAgain(letter.id()));
        assertThat(domain.received())
                .allSatisfy(
                        command -> assertThat(command.getMetaData()).containsKeys(Metadata.REASON, Metadata.ACTOR_ID));
        assertThat(staff(VIEWER).get(PATH).json().at("/items")).isEmpty();
    }

    @Test
    void what_fails_again_is_409_with_the_new_cause() {
        var letter = processing.park(true);
        var answer = retry(staff(ADMIN), letter.id(), null);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("dead-letter-failed-again");
        assertThat(answer.text("/detail")).endsWith("23505: still a duplicate");
        assertThat(answer.json().at("/current/attempts").asInt()).isEqualTo(2);
    }

    @Test
    void what_this_node_does_not_run_is_409_and_nothing_is_noted() {
        var letter = processing.park(false);
        assertThat(retry(staff(ADMIN), letter.id(), null).problem()).isEqualTo("processor-not-here");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void an_event_is_discarded_for_a_reason() {
        var letter = processing.park(true);
        var answer = discard(staff(ADMIN), letter.id(), WHY);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("HostForge-Projection")).isNull();
        assertThat(commands()).containsExactly(new DiscardDeadLetter(letter.id(), letter.parked()));
        assertThat(domain.received().getFirst().getMetaData()).containsKeys(Metadata.REASON, Metadata.ACTOR_ID);
    }

    @Test
    void a_queue_that_is_behind_is_told() {
        var letter = processing.park(true);
        processing.beSlowToDiscard();
        var answer = discard(staff(ADMIN), letter.id(), WHY);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
    }

    @Test
    void decisions_tell_who_made_them_and_why_the_last_first() {
        var letter = processing.park(true);
        var admin = newStaffMember(ADMIN);
        retry(signedIn(admin), letter.id(), null);
        discard(signedIn(admin), letter.id(), WHY);
        var answer = staff(VIEWER).get(PATH + "/decisions");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/items")).hasSize(2);
        assertThat(answer.text("/items/0/what")).isEqualTo("processing.DeadLetterDiscarded");
        assertThat(answer.text("/items/0/actorName")).isEqualTo(admin.email());
        assertThat(answer.text("/items/0/reason")).isEqualTo("written by a test");
        assertThat(answer.text("/items/1/what")).isEqualTo("processing.DeadLetterRetried");
        assertThat(answer.text("/items/1/reason")).isNull();
        assertThat(staff(VIEWER).get(PATH + "/decisions?cursor=x").text("/errors/0/field"))
                .isEqualTo("cursor");
    }

    @Test
    void discarding_without_a_reason_is_400_and_names_the_field() {
        var letter = processing.park(true);
        for (var body : List.of("{}", "{\"reason\": \" \"}", "{\"reason\": \"" + "x".repeat(501) + "\"}")) {
            var answer = discard(staff(ADMIN), letter.id(), body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo("reason");
        }
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void what_is_not_parked_is_404() {
        var nothing = new DeadLetterId(Ids.next());
        assertThat(retry(staff(ADMIN), nothing, null).problem()).isEqualTo("not-found");
        assertThat(discard(staff(ADMIN), nothing, WHY).problem()).isEqualTo("dead-letter-not-found");
        assertThat(discard(staff(ADMIN), nothing, WHY).status()).isEqualTo(404);
    }

    @Test
    void both_need_an_idempotency_key_and_are_done_once_for_it() {
        var letter = processing.park(true);
        processing.mend();
        var admin = staff(ADMIN);
        for (var what : List.of("/retry", "/discard"))
            assertThat(admin.post(PATH + "/" + letter.id() + what, WHY).problem())
                    .isEqualTo("idempotency-key-missing");
        var key = newKey();
        for (var time = 0; time < 2; time++)
            assertThat(admin.post(PATH + "/" + letter.id() + "/retry", WHY, "Idempotency-Key", key)
                            .status())
                    .isEqualTo(200);
        assertThat(commands()).hasSize(2);
    }

    @Test
    void everybody_looks_and_admins_act() {
        var letter = processing.park(true);
        for (var role : List.of(ADMIN, SUPPORT, ACCOUNTANT, VIEWER)) {
            assertThat(staff(role).get(PATH).status()).isEqualTo(200);
            assertThat(staff(role).get(PATH + "/" + letter.id()).status()).isEqualTo(200);
        }
        for (var role : List.of(SUPPORT, ACCOUNTANT, VIEWER)) {
            assertThat(retry(staff(role), letter.id(), WHY).status()).isEqualTo(403);
            assertThat(discard(staff(role), letter.id(), WHY).status()).isEqualTo(403);
        }
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
    }

    private static Answer retry(Browser who, DeadLetterId id, String body) {
        return who.post(PATH + "/" + id + "/retry", body, "Idempotency-Key", newKey());
    }

    private static Answer discard(Browser who, DeadLetterId id, String body) {
        return who.post(PATH + "/" + id + "/discard", body, "Idempotency-Key", newKey());
    }

    private List<Object> commands() {
        return domain.received().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
