package nl.hostforge.app.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeRolesTest {
    @Test
    void a_node_with_all_roles_works() {
        assertThat(new NodeRoles(EnumSet.allOf(Role.class), false).include(Role.SAGA))
                .isTrue();
    }

    @Test
    void a_node_that_only_projects_works() {
        assertThat(new NodeRoles(Set.of(Role.PROJECTION), false).include(Role.API))
                .isFalse();
    }

    @Test
    void on_postgresql_alone_an_api_without_commands_refuses_and_says_why() {
        assertThatThrownBy(() -> new NodeRoles(Set.of(Role.API, Role.QUERY), false))
                .hasMessageContaining("needs 'command' and 'query' too");
    }

    @Test
    void on_postgresql_alone_a_saga_without_commands_refuses() {
        assertThatThrownBy(() -> new NodeRoles(Set.of(Role.SAGA), false))
                .hasMessageContaining("needs 'command' and 'query' too");
    }

    @Test
    void with_axon_server_any_set_works() {
        assertThat(new NodeRoles(Set.of(Role.API), true).include(Role.API)).isTrue();
    }

    @Test
    void no_role_at_all_refuses() {
        assertThatThrownBy(() -> new NodeRoles(Set.of(), true)).hasMessageContaining("at least one role");
    }
}
