package nl.hostforge.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ComposeTest {
    /** The JSON schema of the Compose Specification, as the linter for it carries it. */
    private static final Path SCHEMA = Project.file("node_modules/dclint/schemas/compose.schema.json");

    @Test
    void it_is_valid_by_the_compose_specification() {
        assertThat(validate(Compose.file())).isEmpty();
    }

    @Test
    void what_the_specification_does_not_know_is_refused() {
        var misspelt = Map.<String, Object>of(
                "services", Map.of("app", Map.of("image", "hostforge:0.1.0", "enviroment", Map.of())));
        assertThat(validate(misspelt)).singleElement().asString().contains("enviroment");
    }

    @Test
    void no_service_runs_as_root_writes_its_own_files_or_can_gain_rights() {
        Compose.services().forEach((name, service) -> {
            assertThat(service.get("read_only")).as(name).isEqualTo(true);
            assertThat(Compose.list(service, "cap_drop")).as(name).containsExactly("ALL");
            assertThat(Compose.list(service, "security_opt")).as(name).containsExactly("no-new-privileges:true");
            assertThat(service).as(name).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid");
            if (!service.containsKey("build"))
                assertThat((String) service.get("user")).as(name).matches("[1-9][0-9]*:[1-9][0-9]*");
        });
    }

    @Test
    void ports_are_published_to_this_machine_alone_and_never_the_databases_or_the_managements() {
        var published = new ArrayList<>();
        Compose.services().forEach((name, service) -> published.addAll(Compose.list(service, "ports")));
        assertThat(published)
                .allSatisfy(port -> assertThat((String) port).startsWith("127.0.0.1:"))
                .noneMatch(port -> ((String) port).endsWith(":5432") || ((String) port).endsWith(":8081"))
                .contains("127.0.0.1:8080:" + Product.setting("server", "port"));
        assertThat(Compose.list(Compose.services().get("postgres"), "networks")).containsExactly("back");
        assertThat(Yaml.at(Compose.file(), "networks", "back", "internal")).isEqualTo(true);
    }

    @Test
    void every_name_a_service_uses_is_declared() {
        var file = Compose.file();
        Compose.services().forEach((name, service) -> {
            assertThat(names(file, "networks")).as(name).containsAll(Compose.list(service, "networks"));
            for (var secret : Compose.list(service, "secrets"))
                assertThat(names(file, "secrets"))
                        .as(name)
                        .contains(secret instanceof Map<?, ?> mounted ? mounted.get("source") : secret);
            for (var volume : Compose.list(service, "volumes"))
                assertThat(names(file, "volumes")).as(name).contains(((String) volume).split(":")[0]);
        });
        assertThat(names(file, "services")).containsAll(names(Compose.services().get("app"), "depends_on"));
    }

    @Test
    void it_needs_no_profile_to_run_a_shop_with_real_providers() {
        var always = Compose.services().entrySet().stream()
                .filter(service -> !service.getValue().containsKey("profiles"))
                .map(Map.Entry::getKey);
        assertThat(always).containsExactlyInAnyOrder("app", "postgres");
    }

    @Test
    void one_products_connections_fit_into_postgres_own_limit() {
        var postgresDefault = 100;
        assertThat(Compose.list(Compose.services().get("postgres"), "command"))
                .noneMatch(argument -> ((String) argument).contains("max_connections"));
        assertThat(Product.connections() + 20).isLessThan(postgresDefault);
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> names(Map<String, Object> of, String key) {
        return ((Map<Object, Object>) of.get(key)).keySet();
    }

    private static List<Error> validate(Map<String, Object> compose) {
        assumeTrue(
                Files.exists(SCHEMA),
                "the schema comes with the npm packages; `npm ci` brings them, as the pages' build does");
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        var place = SchemaLocation.of(SCHEMA.toUri().toString()); // its own name is relative to that
        return registry.getSchema(place, Project.text(SCHEMA), InputFormat.JSON)
                .validate(JsonMapper.shared().writeValueAsString(compose), InputFormat.JSON);
    }
}
