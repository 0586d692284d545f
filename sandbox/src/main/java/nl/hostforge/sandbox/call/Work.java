package nl.hostforge.sandbox.call;

/** What a provider does for one operation: changes what it holds, and answers. */
@FunctionalInterface
public interface Work {
    Answer answer(Call call);
}
