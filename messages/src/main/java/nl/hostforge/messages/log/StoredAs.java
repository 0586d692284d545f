package nl.hostforge.messages.log;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a type stands in the log, in snapshots and in saga rows, for ever: {@code subject.Name}.
 * A class may move or be renamed; this name may not, since events that were stored with it are never rewritten.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredAs {
    /** @return the stable name, unique among all stored types, for instance {@code order.OrderCreated} */
    String value();
}
