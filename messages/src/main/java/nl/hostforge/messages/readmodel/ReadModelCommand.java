package nl.hostforge.messages.readmodel;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What an admin can have done to a read model. Each is noted first, for ever, and then done: a crash in between leaves a
 * note of something that did not happen, and asking again does it.
 */
public sealed interface ReadModelCommand {
    /** The read model's name, for instance {@code order-overview}. */
    String readModel();

    /** @return where it is noted what was asked of a read model; its mere name may be another stream's */
    static String streamOf(String readModel) {
        return "read-model/" + readModel;
    }

    /** Notes that somebody wants it rebuilt; {@link BeginRebuild} does it. */
    record RequestRebuild(String readModel) implements ReadModelCommand {
        @TargetAggregateIdentifier
        public String stream() {
            return streamOf(readModel);
        }
    }

    /** Notes that somebody wants another generation shown; {@link ShowGeneration} does it. */
    record RequestShowing(String readModel, int generation) implements ReadModelCommand {
        @TargetAggregateIdentifier
        public String stream() {
            return streamOf(readModel);
        }
    }

    /** Notes that somebody wants a generation gone; {@link DropGeneration} does it. */
    record RequestDropping(String readModel, int generation) implements ReadModelCommand {
        @TargetAggregateIdentifier
        public String stream() {
            return streamOf(readModel);
        }
    }

    /**
     * Begins to fill the next generation from the whole log, beside the one that is shown; answers its number. Refused
     * where there is no such read model ({@code read-model-not-found}) and while a rebuild is under way
     * ({@code rebuild-in-progress}).
     */
    record BeginRebuild(String readModel) implements ReadModelCommand {}

    /**
     * Shows another generation from now on, in one transaction; the one shown so far is kept up to date. Refused where
     * there is no such generation ({@code generation-not-found}), while it is far behind the log
     * ({@code generation-behind}), and if it was made for another release ({@code generation-of-another-release}).
     * Showing what is shown changes nothing.
     */
    record ShowGeneration(String readModel, int generation) implements ReadModelCommand {}

    /**
     * Drops a generation's tables and whatever its processor parked. Refused for the one that is shown
     * ({@code generation-live}) and where there is none ({@code generation-not-found}).
     */
    record DropGeneration(String readModel, int generation) implements ReadModelCommand {}
}
