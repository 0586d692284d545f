package nl.hostforge.command;

import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** How a command can end other than with news. */
public final class Outcome {
    private Outcome() {}

    /** The command succeeded and changed nothing. */
    public static void unchanged(ResultValidator<?> result) {
        result.expectNoEvents().expectSuccessfulHandlerExecution();
    }

    /** The command was refused with this code and changed nothing. */
    public static void refused(ResultValidator<?> result, String code) {
        result.expectNoEvents().expectException(refusedAs(code));
    }

    private static Matcher<Throwable> refusedAs(String code) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof DecisionRefused refused
                        && refused.refusal().code().equals(code);
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("a refusal with code ").appendValue(code);
            }
        };
    }
}
