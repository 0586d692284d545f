package nl.hostforge.api.testing;

/** A part of the domain that the edge's tests speak with: in memory, and empty before each test. */
public interface SmallPart {
    void reset();
}
