package nl.hostforge.query.readmodel;

import java.util.List;
import java.util.OptionalLong;

/**
 * A read model: its tables, and the projection that fills one generation of them. Queries read stable views, which show
 * the live generation; a rebuild fills the next one beside it.
 */
public interface ReadModel {
    /** @return kebab-case name; the processor of generation 2 is this name followed by {@code -g2} */
    String name();

    /** @return the names of its views; the table behind a view is the view's name followed by {@code _g2} */
    List<String> views();

    /** @return SQL that makes the tables and indexes of a generation, with {@code {g}} where {@code g2} has to stand */
    String definition();

    /** @return PostgreSQL extensions that the definition needs; each must be trusted, so that no superuser is needed */
    default List<String> extensions() {
        return List.of();
    }

    /** @return the projection, an object with event handlers, that writes to the given generation */
    Object projection(Generation generation);

    /** @return the number of the last event of a stream that the live generation shows, empty if it shows none */
    OptionalLong shownVersion(String aggregateId);
}
