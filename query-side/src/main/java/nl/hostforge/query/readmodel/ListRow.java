package nl.hostforge.query.readmodel;

import java.util.UUID;

/** A row that stands in a long list. */
public interface ListRow {
    UUID id();

    /** @return the row's value in a sort, as text: {@code Instant}, plain decimal or the text itself */
    String placeIn(ListOrder order);
}
