package nl.hostforge.app.readmodel;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.Packages;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import nl.hostforge.messages.readmodel.AwaitVisible;
import nl.hostforge.query.readmodel.Generation;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HostForgeTest
class RebuildTest {
    private static final String READ_MODEL = "hosting-package-overview";

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    Projections projections;

    @Autowired
    JdbcClient database;

    @Autowired
    LogPositions positions;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_a_command_did_is_visible_to_the_client_that_sent_it() {
        commands.sendAndWait(Packages.introduce("seen-at-once"));
        assertThat(awaitVisible("seen-at-once")).isTrue();
        assertThat(find("seen-at-once")).map(HostingPackageOverview::slug).contains("seen-at-once");
    }

    @Test
    void a_rebuild_fills_the_next_generation_while_the_live_one_serves_and_can_be_swapped_and_swapped_back() {
        commands.sendAndWait(Packages.introduce("rebuilt"));
        awaitVisible("rebuilt");
        var live = live();
        var next = projections.rebuild(READ_MODEL);
        assertThat(find("rebuilt")).isPresent();
        assertThatThrownBy(() -> projections.rebuild(READ_MODEL)).hasMessageContaining("being rebuilt already");
        eventually(() -> assertThat(projections.caughtUp(next)).isTrue());
        assertThat(rows(next)).isEqualTo(rows(live)).isNotZero();

        projections.show(next);
        assertThat(live()).isEqualTo(next);
        commands.sendAndWait(Packages.introduce("after-the-swap"));
        assertThat(awaitVisible("after-the-swap")).isTrue();

        projections.show(live);
        eventually(() -> assertThat(find("after-the-swap")).isPresent());
        projections.drop(next);
        assertThat(find("rebuilt")).isPresent();
    }

    @Test
    void a_generation_that_cannot_keep_up_is_not_shown() {
        commands.sendAndWait(Packages.introduce("before-it-was-held"));
        var live = live();
        var next = projections.rebuild(READ_MODEL);
        eventually(() -> assertThat(projections.caughtUp(next)).isTrue());
        transaction.executeWithoutResult(held -> {
            database.sql("select segment from token_entry where processor_name = ? for update")
                    .param(next.processor())
                    .query(Integer.class)
                    .list();
            commands.sendAndWait(Packages.introduce("while-it-was-held"));
            assertThat(awaitVisible("while-it-was-held")).isTrue();
            eventually(() -> assertThat(positions.of(live)).isGreaterThan(positions.of(next)));
            assertThat(CompletableFuture.supplyAsync(() -> projections.show(next))
                            .join())
                    .isFalse();
            assertThat(find("while-it-was-held")).isPresent();
        });
        assertThat(live()).isEqualTo(live);
        assertThat(projections.show(next)).isTrue();
        assertThat(projections.show(live)).isTrue();
        projections.drop(next);
    }

    @Test
    void the_live_generation_cannot_be_dropped() {
        assertThatThrownBy(() -> projections.drop(live())).hasMessageContaining("is live");
    }

    private boolean awaitVisible(String slug) {
        return queries.query(
                        new AwaitVisible(READ_MODEL, Packages.id(slug).toString(), Duration.ofSeconds(5)),
                        Boolean.class)
                .join();
    }

    private Optional<HostingPackageOverview> find(String slug) {
        return queries.query(
                        new FindPackage(Packages.id(slug)),
                        ResponseTypes.optionalInstanceOf(HostingPackageOverview.class))
                .join();
    }

    private Generation live() {
        return new Generation(
                READ_MODEL,
                database.sql("select generation from read_model_generation where read_model = ? and state = 'LIVE'")
                        .param(READ_MODEL)
                        .query(Integer.class)
                        .single());
    }

    private long rows(Generation generation) {
        return database.sql("select count(*) from " + generation.table("hosting_package_overview"))
                .query(Long.class)
                .single();
    }
}
