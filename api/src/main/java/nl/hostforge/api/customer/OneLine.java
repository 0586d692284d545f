package nl.hostforge.api.customer;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text without line breaks, tabs or other control characters, which no form has and no provider takes. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.Rule.class)
public @interface OneLine {
    String message() default "{hostforge.one-line}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether it is one line; nothing at all is. */
    class Rule implements ConstraintValidator<OneLine, String> {
        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            return typed == null || typed.chars().noneMatch(Character::isISOControl);
        }
    }
}
