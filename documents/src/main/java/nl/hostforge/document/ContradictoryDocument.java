package nl.hostforge.document;

/** What was to stand on a document does not add up, or lacks what the law asks for. Names nobody. */
public class ContradictoryDocument extends IllegalArgumentException {
    ContradictoryDocument(String why) {
        super(why);
    }
}
