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

/** The postal code is of the form that its country uses. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PostalCode.Rule.class)
@interface PostalCode {
    String message() default "{hostforge.postal-code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether it is; other fields are judged by their own rules. */
    class Rule implements ConstraintValidator<PostalCode, AddressBody> {
        @Override
        public boolean isValid(AddressBody body, ConstraintValidatorContext context) {
            if (!Text.isGiven(body.postalCode())
                    || PostalCodeForm.fits(body.postalCode(), CountryForm.written(body.country()))) return true;
            return FieldOf.atFault(context, "postalCode");
        }
    }
}
