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

/** A number in the Dutch trade register has eight digits; abroad there are too many forms to check. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RegistrationNumber.Rule.class)
@interface RegistrationNumber {
    String message() default "{hostforge.registration-number}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether it has. */
    class Rule implements ConstraintValidator<RegistrationNumber, CustomerBody> {
        @Override
        public boolean isValid(CustomerBody body, ConstraintValidatorContext context) {
            var country = body.address() == null
                    ? null
                    : CountryForm.written(body.address().country());
            if (!"NL".equals(country) || !Text.isGiven(body.registrationNumber())) return true;
            if (body.registrationNumber().strip().matches("[0-9]{8}")) return true;
            return FieldOf.atFault(context, "registrationNumber");
        }
    }
}
