package nl.hostforge.query.readmodel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The read model that a class's query handlers ask. Each of their answers is made in one snapshot and says up to where in
 * the log it is exact.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersFrom {
    /** The read model's name. */
    String value();
}
