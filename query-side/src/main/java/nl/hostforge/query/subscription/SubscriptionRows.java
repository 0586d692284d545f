package nl.hostforge.query.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface SubscriptionRows extends Repository<SubscriptionRow, UUID> {
    /** All that is due of the next customers that have anything due; domain names are a while before. */
    String DUE = """
        with customers as (
            select distinct customer_id from subscription
            where due_on <= :ahead and (kind = 'DOMAIN' or due_on <= :date) and customer_id > :after
            order by customer_id limit :customers)
        select subscription.* from customers join subscription using (customer_id)
        where due_on <= :ahead and (kind = 'DOMAIN' or due_on <= :date) order by customer_id, created_at, id\
        """;

    String ENDING = """
        select id from subscription
        where ends_on is not null and ended_on is null and ends_on <= :date and id > :after order by id limit :rows\
        """;

    /** Whoever pays by the month is told nothing before. */
    String TO_ANNOUNCE = """
        select id from subscription
        where ended_on is null and billing_period <> 'P1M' and id > :after
          and (due_on between :first and :last or ends_on between :first and :last) order by id limit :rows\
        """;

    /** What ends before it has another plan is left alone. */
    String PLANNED = """
        select * from subscription
        where planned_from is not null and ended_on is null and planned_from <= :date and id > :after
          and (ends_on is null or ends_on > planned_from) order by id limit :rows\
        """;

    Optional<SubscriptionRow> findById(UUID id);

    @NativeQuery(DUE)
    List<SubscriptionRow> findDue(LocalDate date, LocalDate ahead, UUID after, int customers);

    @NativeQuery(TO_ANNOUNCE)
    List<UUID> findToAnnounce(LocalDate first, LocalDate last, UUID after, int rows);

    @NativeQuery(PLANNED)
    List<SubscriptionRow> findPlanned(LocalDate date, UUID after, int rows);

    @NativeQuery(ENDING)
    List<UUID> findEnding(LocalDate date, UUID after, int rows);
}
