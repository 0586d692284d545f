package nl.hostforge.messages.readmodel;

import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What somebody wanted done to a read model. Who and why stand in the metadata; what became of it shows elsewhere. */
public sealed interface ReadModelEvent {
    String readModel();

    /** It is to be filled anew from the whole log. */
    @StoredAs("read-model.RebuildRequested")
    @Revision("1")
    record RebuildRequested(String readModel) implements ReadModelEvent {}

    /** Another generation is to be shown: after a rebuild, or on the way back. */
    @StoredAs("read-model.ShowingRequested")
    @Revision("1")
    record ShowingRequested(String readModel, int generation) implements ReadModelEvent {}

    /** A generation is to be dropped. */
    @StoredAs("read-model.DroppingRequested")
    @Revision("1")
    record DroppingRequested(String readModel, int generation) implements ReadModelEvent {}
}
