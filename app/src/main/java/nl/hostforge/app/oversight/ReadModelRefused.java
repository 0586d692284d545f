package nl.hostforge.app.oversight;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Why a read model's generations stay as they are. */
class ReadModelRefused extends DecisionRefused {
    private ReadModelRefused(String code, String detail) {
        super(code, detail);
    }

    static ReadModelRefused noSuchReadModel() {
        return new ReadModelRefused("read-model-not-found", "There is no such read model.");
    }

    static ReadModelRefused noSuchGeneration() {
        return new ReadModelRefused("generation-not-found", "The read model has no such generation.");
    }

    static ReadModelRefused rebuildUnderWay(String readModel) {
        return new ReadModelRefused(
                "rebuild-in-progress",
                readModel + " is being rebuilt already; show that generation, or drop it, before the next is begun.");
    }

    static ReadModelRefused behind() {
        return new ReadModelRefused(
                "generation-behind",
                "The generation has not come near the end of the log yet; what it lacks would vanish.");
    }

    static ReadModelRefused ofAnotherRelease() {
        return new ReadModelRefused(
                "generation-of-another-release", "The generation was made for another release, whose tables differ.");
    }

    static ReadModelRefused isLive() {
        return new ReadModelRefused("generation-live", "The generation is shown; show another one first.");
    }
}
