package nl.hostforge.api.admin.drift;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallDrift;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.DriftCheckCommand.RequestDriftCheck;
import nl.hostforge.messages.drift.DriftCommand.AcceptDrift;
import nl.hostforge.messages.drift.DriftCommand.DismissDrift;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.log.Metadata;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DriftAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/drift";
    private static final String WHY = "{\"reason\": \"the customer has paid\"}";

    @Autowired
    private SmallDrift drift;

    @Test
    void findings_are_listed_with_both_sides_and_what_is_proposed() {
        var id = drift.find("guid-1");
        var answer = staff(VIEWER).get(PATH + "?provider=PLESK&state=OPEN&kind=HOSTING&open=true");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/items/0/id")).isEqualTo(id.toString());
        assertThat(answer.text("/items/0/ours")).isEqualTo("active");
        assertThat(answer.text("/items/0/theirs")).isEqualTo("suspended");
        assertThat(answer.text("/items/0/remedy")).isEqualTo("RESUME_HOSTING");
        assertThat(staff(VIEWER).get(PATH + "?provider=MONEYBIRD").json().at("/items"))
                .isEmpty();
        assertThat(staff(VIEWER).get(PATH + "?provider=NOBODY").status()).isEqualTo(400);
        assertThat(staff(VIEWER).get(PATH + "?limit=101").status()).isEqualTo(400);
    }

    @Test
    void accepting_says_who_and_why() {
        var id = drift.find("guid-1");
        var admin = newStaffMember(ADMIN);
        var answer = signedIn(admin).post(PATH + "/" + id + "/accept", WHY, "Idempotency-Key", newKey());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/finding/state")).isEqualTo("ACCEPTED");
        assertThat(answer.text("/history/0/what")).isEqualTo("drift.DriftAccepted");
        assertThat(answer.text("/history/0/actorName")).isEqualTo(admin.email());
        assertThat(answer.text("/history/0/reason")).isEqualTo("the customer has paid");
        assertThat(commands()).containsExactly(new AcceptDrift(id));
        assertThat(domain.received().getFirst().getMetaData()).containsKeys(Metadata.REASON, Metadata.ACTOR_ID);
    }

    @Test
    void one_key_is_one_acceptance_and_no_key_is_none() {
        var id = drift.find("guid-1");
        var admin = staff(ADMIN);
        var key = newKey();
        for (var time = 0; time < 2; time++)
            assertThat(admin.post(PATH + "/" + id + "/accept", WHY, "Idempotency-Key", key)
                            .status())
                    .isEqualTo(200);
        assertThat(commands()).hasSize(1);
        assertThat(admin.post(PATH + "/" + id + "/accept", WHY).problem()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void what_is_dismissed_cannot_be_accepted_any_more() {
        var id = drift.find("guid-1");
        var admin = staff(ADMIN);
        assertThat(admin.post(PATH + "/" + id + "/dismiss", WHY, "Idempotency-Key", newKey())
                        .text("/finding/state"))
                .isEqualTo("DISMISSED");
        var answer = admin.post(PATH + "/" + id + "/accept", WHY, "Idempotency-Key", newKey());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("drift-closed");
        assertThat(commands()).containsExactly(new DismissDrift(id), new AcceptDrift(id));
    }

    @Test
    void nobody_decides_without_a_reason_or_about_what_is_not_there() {
        var id = drift.find("guid-1");
        for (var body : List.of("{}", "{\"reason\": \" \"}", "{\"reason\": \"" + "x".repeat(501) + "\"}")) {
            var answer = staff(ADMIN).post(PATH + "/" + id + "/accept", body, "Idempotency-Key", newKey());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo("reason");
        }
        assertThat(domain.received()).isEmpty();
        var nothing = new DriftFindingId(Ids.next());
        assertThat(staff(ADMIN)
                        .post(PATH + "/" + nothing + "/dismiss", WHY, "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(404);
        assertThat(staff(VIEWER).get(PATH + "/" + nothing).problem()).isEqualTo("not-found");
    }

    @Test
    void a_check_is_begun_for_one_provider_or_for_all() {
        var one = staff(ADMIN).post(PATH + "/checks", "{\"provider\": \"PLESK\"}", "Idempotency-Key", newKey());
        assertThat(one.status()).isEqualTo(202);
        assertThat(one.text("/checks/0/provider")).isEqualTo("PLESK");
        assertThat(one.text("/checks/0/state")).isEqualTo("RUNNING");
        assertThat(staff(ADMIN)
                        .post(PATH + "/checks", "{}", "Idempotency-Key", newKey())
                        .json()
                        .at("/checks"))
                .hasSize(Provider.values().length);
        assertThat(commands()).hasSize(1 + Provider.values().length).allMatch(RequestDriftCheck.class::isInstance);
    }

    @Test
    void everybody_looks_and_admins_act() {
        var id = drift.find("guid-1");
        for (var role : List.of(ADMIN, SUPPORT, ACCOUNTANT, VIEWER)) {
            assertThat(staff(role).get(PATH).status()).isEqualTo(200);
            assertThat(staff(role).get(PATH + "/" + id).status()).isEqualTo(200);
            assertThat(staff(role).get(PATH + "/checks").json().at("/open").asLong())
                    .isEqualTo(1);
        }
        for (var role : List.of(SUPPORT, ACCOUNTANT, VIEWER)) {
            for (var what : List.of("/" + id + "/accept", "/" + id + "/dismiss"))
                assertThat(staff(role)
                                .post(PATH + what, WHY, "Idempotency-Key", newKey())
                                .status())
                        .isEqualTo(403);
            assertThat(staff(role)
                            .post(PATH + "/checks", "{}", "Idempotency-Key", newKey())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(domain.received()).isEmpty();
    }

    private List<Object> commands() {
        return domain.received().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
