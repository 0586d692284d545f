package nl.hostforge.app.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.env.MockEnvironment;

class NodeRolesTest {
    static class Runs {
        @Bean
        @ConditionalOnRole(Role.SAGA)
        String run() {
            return "run";
        }
    }

    @Test
    void unless_told_otherwise_a_node_has_all_roles() {
        assertThat(new NodeRoles(new MockEnvironment(), false).include(Role.SAGA))
                .isTrue();
    }

    @Test
    void a_node_that_only_projects_works() {
        assertThat(roles("projection", false).include(Role.API)).isFalse();
    }

    @Test
    void on_postgresql_alone_an_api_without_commands_refuses_and_says_why() {
        assertThatThrownBy(() -> roles("api,query", false)).hasMessageContaining("needs 'command' and 'query' too");
    }

    @Test
    void on_postgresql_alone_a_saga_without_commands_refuses() {
        assertThatThrownBy(() -> roles("saga", false)).hasMessageContaining("needs 'command' and 'query' too");
    }

    @Test
    void with_axon_server_any_set_works() {
        assertThat(roles("api", true).include(Role.API)).isTrue();
    }

    @Test
    void no_role_at_all_refuses() {
        assertThatThrownBy(() -> roles("", true)).hasMessageContaining("at least one role");
    }

    @Test
    void what_belongs_to_a_role_is_on_nodes_with_it_alone() {
        var context = new ApplicationContextRunner().withUserConfiguration(Runs.class);
        context.run(node -> assertThat(node).hasBean("run"));
        context.withPropertyValues("hostforge.roles=command,query,saga")
                .run(node -> assertThat(node).hasBean("run"));
        context.withPropertyValues("hostforge.roles=command,query")
                .run(node -> assertThat(node).doesNotHaveBean("run"));
    }

    private static NodeRoles roles(String names, boolean axonServer) {
        return new NodeRoles(new MockEnvironment().withProperty("hostforge.roles", names), axonServer);
    }
}
