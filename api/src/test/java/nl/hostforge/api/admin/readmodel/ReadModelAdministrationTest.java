package nl.hostforge.api.admin.readmodel;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallReadModels;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestShowing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReadModelAdministrationTest extends EdgeTest {
    private static final String MODELS = "/api/admin/read-models";
    private static final String REBUILD = MODELS + "/order-overview/rebuild";

    @Autowired
    private SmallReadModels readModels;

    @Test
    void a_rebuild_is_noted_begun_and_watched() {
        var begun = post(ADMIN, REBUILD, "{\"reason\": \"the list looks wrong\"}");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.json().at("/generation").asInt()).isEqualTo(2);
        assertThat(readModels.noted()).containsExactly(new RequestRebuild("order-overview"));

        var seen = staff(VIEWER).get(MODELS);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("/readModels/0/name")).isEqualTo("order-overview");
        assertThat(seen.text("/readModels/0/generations/1/state")).isEqualTo("BUILDING");
        assertThat(seen.json().at("/readModels/0/generations/1/position").asLong())
                .isEqualTo(60);
        assertThat(seen.json().at("/readModels/0/generations/1/eventsPerSecond").asDouble())
                .isEqualTo(20);
        assertThat(seen.json().at("/readModels/0/generations/1/secondsLeft").asLong())
                .isEqualTo(2);
    }

    @Test
    void a_second_rebuild_while_one_is_under_way_is_409() {
        post(ADMIN, REBUILD, "{}");
        var refused = post(ADMIN, REBUILD, "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/rebuild-in-progress");
    }

    @Test
    void a_generation_is_shown_and_another_dropped_but_not_the_one_that_is_shown() {
        post(ADMIN, REBUILD, "{}");
        var shown = post(ADMIN, MODELS + "/order-overview/generations/2/show", "{}");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("/readModels/0/generations/1/state")).isEqualTo("LIVE");
        assertThat(readModels.noted()).contains(new RequestShowing("order-overview", 2));
        assertThat(post(ADMIN, MODELS + "/order-overview/generations/1/drop", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(post(ADMIN, MODELS + "/order-overview/generations/2/drop", "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_read_model_that_is_not_there_is_404_and_is_not_noted() {
        assertThat(post(ADMIN, MODELS + "/orders/rebuild", "{}").status()).isEqualTo(404);
        assertThat(post(ADMIN, MODELS + "/orders/generations/1/show", "{}").status())
                .isEqualTo(404);
        assertThat(readModels.noted()).isEmpty();
    }

    @Test
    void everybody_on_the_staff_looks_and_admins_act() {
        for (var role : List.of(ADMIN, SUPPORT, ACCOUNTANT, VIEWER))
            assertThat(staff(role).get(MODELS).status()).isEqualTo(200);
        for (var role : List.of(SUPPORT, ACCOUNTANT, VIEWER))
            assertThat(post(role, REBUILD, "{}").status()).isEqualTo(403);
        assertThat(visitor().get(MODELS).status()).isEqualTo(401);
    }

    private Answer post(StaffRole role, String path, String body) {
        return staff(role).post(path, body, "Idempotency-Key", newKey());
    }
}
