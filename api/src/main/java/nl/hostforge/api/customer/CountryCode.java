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

/** A country's code (ISO 3166-1 alpha-2), in capitals or not. Nothing at all is left to {@code @NotBlank}. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountryCode.Rule.class)
public @interface CountryCode {
    String message() default "{hostforge.country}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether there is such a country. */
    class Rule implements ConstraintValidator<CountryCode, String> {
        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            return !Text.isGiven(typed) || CountryForm.exists(typed);
        }
    }
}
