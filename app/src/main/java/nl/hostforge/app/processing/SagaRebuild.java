package nl.hostforge.app.processing;

import nl.hostforge.saga.provisioning.Provisioning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets all provisioning sagas before their processor starts, so that they are made again from the log: start once with
 * {@code --hostforge.saga.rebuild=true} while no other node runs. Orders pass over what they were asked before, so no
 * provider is called twice.
 */
@Component
@ConditionalOnProperty("hostforge.saga.rebuild")
@DependsOnDatabaseInitialization
class SagaRebuild implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(SagaRebuild.class);

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SagaRebuild(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            var sagas = database.sql("delete from saga_entry where saga_type = 'saga.Provisioning'")
                    .update();
            database.sql("delete from association_value_entry where saga_type = 'saga.Provisioning'")
                    .update();
            database.sql("delete from token_entry where processor_name = :processor")
                    .param("processor", Provisioning.PROCESSOR)
                    .update();
            LOG.warn("{} provisioning sagas were forgotten and are made again from the log", sagas);
        });
    }
}
