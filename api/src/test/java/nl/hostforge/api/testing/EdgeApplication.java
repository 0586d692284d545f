package nl.hostforge.api.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The edge as an application of its own: what other modules bring is small, in memory, or embedded. */
@SpringBootApplication(scanBasePackages = "nl.hostforge.api")
public class EdgeApplication {
    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    Vault vault() {
        return new MemoryVault();
    }

    @Bean
    SmallDomain smallDomain() {
        return new SmallDomain();
    }

    @Bean
    SmallTlds smallTlds(SmallDomain domain, MovableClock clock) {
        return new SmallTlds(domain, clock);
    }

    @Bean
    SmallCustomers smallCustomers(SmallDomain domain, Vault vault) {
        return new SmallCustomers(domain, vault);
    }

    @Bean
    SmallErasures smallErasures(SmallDomain domain, SmallCustomers customers) {
        return new SmallErasures(domain, customers);
    }

    @Bean
    SmallOrders smallOrders(SmallDomain domain, SmallShop shop, SmallHistories histories, MovableClock clock) {
        return new SmallOrders(domain, shop, histories, clock);
    }

    @Bean
    SmallSubscriptions smallSubscriptions(SmallDomain domain, MovableClock clock) {
        return new SmallSubscriptions(domain, clock);
    }

    @Bean
    SmallMailTemplates smallMailTemplates() {
        return new SmallMailTemplates();
    }

    @Bean
    SmallCoupons smallCoupons(SmallDomain domain, MovableClock clock) {
        return new SmallCoupons(domain, clock);
    }

    @Bean
    SmallPriceChanges smallPriceChanges() {
        return new SmallPriceChanges();
    }

    @Bean
    SmallBilling smallBilling() {
        return new SmallBilling();
    }

    @Bean
    SmallLedger smallLedger() {
        return new SmallLedger();
    }

    @Bean
    SmallShop smallShop(SmallDomain domain, SmallHistories histories, MovableClock clock) {
        return new SmallShop(domain, histories, clock);
    }

    @Bean
    SmallHistories smallHistories(Vault vault) {
        return new SmallHistories(vault);
    }

    @Bean
    SmallStaff smallStaff() {
        return new SmallStaff();
    }

    @Bean
    SmallReadModels smallReadModels(MovableClock clock) {
        return new SmallReadModels(clock);
    }

    @Bean
    SmallNotices smallNotices() {
        return new SmallNotices();
    }

    @Bean
    SmallLog smallLog() {
        return new SmallLog();
    }

    @Bean
    SmallProcessing smallProcessing(SmallDomain domain, MovableClock clock, Vault vault) {
        return new SmallProcessing(domain, clock, vault);
    }

    @Bean
    SmallDrift smallDrift(SmallDomain domain, MovableClock clock, Vault vault) {
        return new SmallDrift(domain, clock, vault);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_buffers", "32MB")
                .start();
    }

    /** The address rather than a data source, so that connections are pooled as they are in earnest. */
    @Bean
    JdbcConnectionDetails database(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl("postgres", "postgres");
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }

    /** Passwords at real strength would make the tests slow and prove nothing. */
    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new BCryptPasswordEncoder(4);
    }

    /** As on the command side, refusals become details, which survive a remote bus. */
    @Bean
    CommandBus commandBus(
            SmallDomain domain,
            SmallStaff staff,
            SmallShop shop,
            SmallTlds tlds,
            SmallCustomers customers,
            SmallErasures erasures,
            SmallOrders orders,
            SmallProcessing processing,
            SmallDrift drift,
            SmallSubscriptions subscriptions,
            SmallReadModels readModels,
            SmallNotices notices,
            SmallBilling billing,
            SmallMailTemplates mailTemplates,
            SmallCoupons coupons,
            SmallPriceChanges priceChanges) {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor((unit, chain) -> {
            try {
                return chain.proceed();
            } catch (DecisionRefused refused) {
                throw new CommandExecutionException(refused.getMessage(), null, refused.refusal());
            }
        });
        for (var small : List.of(
                domain,
                staff,
                shop,
                tlds,
                customers,
                erasures,
                orders,
                processing,
                drift,
                subscriptions,
                readModels,
                notices,
                billing,
                mailTemplates,
                coupons,
                priceChanges)) new AnnotationCommandHandlerAdapter<>(small).subscribe(bus);
        return bus;
    }

    @Bean
    QueryBus queryBus(
            SmallDomain domain,
            SmallShop shop,
            SmallTlds tlds,
            SmallCustomers customers,
            SmallErasures erasures,
            SmallOrders orders,
            SmallBilling billing,
            SmallLedger ledger,
            SmallHistories histories,
            SmallProcessing processing,
            SmallDrift drift,
            SmallSubscriptions subscriptions,
            SmallReadModels readModels,
            SmallNotices notices,
            SmallMailTemplates mailTemplates,
            SmallCoupons coupons,
            SmallPriceChanges priceChanges,
            SmallLog log) {
        var bus = SimpleQueryBus.builder().build();
        for (var small : List.of(
                domain,
                shop,
                tlds,
                customers,
                erasures,
                orders,
                billing,
                ledger,
                histories,
                processing,
                drift,
                subscriptions,
                readModels,
                notices,
                mailTemplates,
                coupons,
                priceChanges,
                log)) new AnnotationQueryHandlerAdapter<>(small).subscribe(bus);
        return bus;
    }

    /** As Axon's own configuration does, with the interceptors that are beans. */
    @Bean
    CommandGateway commandGateway(CommandBus bus, List<MessageDispatchInterceptor<CommandMessage<?>>> interceptors) {
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        interceptors.forEach(gateway::registerDispatchInterceptor);
        return gateway;
    }

    @Bean
    QueryGateway queryGateway(QueryBus bus) {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }
}
