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

/** A VAT number of the form that its country gives out; whether it exists is for VIES to say. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = VatNumber.Rule.class)
public @interface VatNumber {
    String message() default "{hostforge.vat-number}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether it has that form; nothing at all has. */
    class Rule implements ConstraintValidator<VatNumber, String> {
        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            return VatNumberForm.fits(typed);
        }
    }
}
