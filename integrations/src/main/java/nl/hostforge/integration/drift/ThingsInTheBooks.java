package nl.hostforge.integration.drift;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.EntityKind;
import nl.hostforge.integration.bookkeeping.EntityVersion;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.messages.service.ServiceOverview;

/**
 * What the bookkeeping has of a kind: it lists the ids of all in one answer, and tells of up to a hundred at a time. The
 * list is remembered from page to page, and asked for anew by who takes a check up in its middle.
 */
abstract class ThingsInTheBooks implements Listing {
    private final Bookkeeping bookkeeping;
    private final EntityKind entity;
    private final int pageSize;
    private final AtomicReference<List<String>> listed = new AtomicReference<>();

    ThingsInTheBooks(Bookkeeping bookkeeping, EntityKind entity, int pageSize) {
        this.bookkeeping = bookkeeping;
        this.entity = entity;
        this.pageSize = pageSize;
    }

    abstract Outcome<List<Seen>> read(Collection<String> ids);

    @Override
    public Outcome<Page> page(String cursor) {
        return ids(cursor).flatMap(ids -> {
            var left = ids.stream()
                    .filter(id -> cursor == null || id.compareTo(cursor) > 0)
                    .toList();
            var some = left.subList(0, Math.min(pageSize, left.size()));
            return read(some).map(found -> new Page(found, some.size() < left.size() ? some.getLast() : null));
        });
    }

    @Override
    public Outcome<Optional<Seen>> find(ServiceOverview missing) {
        return read(List.of(missing.providerId())).map(found -> found.stream().findFirst());
    }

    private Outcome<List<String>> ids(String cursor) {
        var known = listed.get();
        if (cursor != null && known != null) return Outcome.done(known);
        return bookkeeping.versions(entity).map(all -> {
            var ids = all.stream().map(EntityVersion::id).sorted().toList();
            listed.set(ids);
            return ids;
        });
    }
}
