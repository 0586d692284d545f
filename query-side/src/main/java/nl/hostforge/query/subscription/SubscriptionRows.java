package nl.hostforge.query.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface SubscriptionRows extends Repository<SubscriptionRow, UUID> {
    /** All that is due of the next customers that have anything due; domain names are a while before. */
    String DUE_OF_CUSTOMERS = """
        customers as (
            select distinct customer_id from subscription
            where due_on <= :ahead and (kind = 'DOMAIN' or due_on <= :date) and customer_id > :after
            order by customer_id limit :customers)
        select subscription.* from customers join subscription using (customer_id)
        where due_on <= :ahead and (kind = 'DOMAIN' or due_on <= :date) order by customer_id, created_at, id\
        """;

    String DUE = "with " + DUE_OF_CUSTOMERS;

    /** The same by the rows as they were at a moment. */
    String DUE_AS_SEEN = """
        with subscription as (
            select subscription.*, null::timestamptz replaced_at from subscription
            where due_on <= :ahead and changed_at <= :seenAt
            union all
            select * from subscription_past
            where due_on <= :ahead and changed_at <= :seenAt and replaced_at > :seenAt),
        """ + DUE_OF_CUSTOMERS;

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

    String ENDING_ON = """
        select * from subscription where ended_on is null and ends_on = :date order by id limit :rows\
        """;

    String CHANGING_ON = """
        select * from subscription
        where planned_from = :date and ended_on is null and (ends_on is null or ends_on > planned_from)
        order by id limit :rows\
        """;

    /** Whoever pays by the month is told nothing before. */
    String RENEWED_BY_THE_YEAR_ON = """
        select * from subscription
        where due_on = :date and ends_on is null and billing_period <> 'P1M' order by id limit :rows\
        """;

    String DOMAINS_ENDING_ON = """
        select * from subscription
        where kind = 'DOMAIN' and ended_on is null and ends_on = :date order by id limit :rows\
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

    @NativeQuery(DUE_AS_SEEN)
    List<SubscriptionRow> findDueAsSeen(LocalDate date, LocalDate ahead, Instant seenAt, UUID after, int customers);

    @NativeQuery(TO_ANNOUNCE)
    List<UUID> findToAnnounce(LocalDate first, LocalDate last, UUID after, int rows);

    @NativeQuery(ENDING_ON)
    List<SubscriptionRow> findEndingOn(LocalDate date, int rows);

    @NativeQuery(CHANGING_ON)
    List<SubscriptionRow> findChangingOn(LocalDate date, int rows);

    @NativeQuery(RENEWED_BY_THE_YEAR_ON)
    List<SubscriptionRow> findRenewedByTheYearOn(LocalDate date, int rows);

    @NativeQuery(DOMAINS_ENDING_ON)
    List<SubscriptionRow> findDomainsEndingOn(LocalDate date, int rows);

    @NativeQuery(PLANNED)
    List<SubscriptionRow> findPlanned(LocalDate date, UUID after, int rows);

    @NativeQuery(ENDING)
    List<UUID> findEnding(LocalDate date, UUID after, int rows);
}
