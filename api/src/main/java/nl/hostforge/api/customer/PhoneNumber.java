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

/** The phone number is one that can be dialled: with {@code +}, or as within the address' country. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PhoneNumber.Rule.class)
@interface PhoneNumber {
    String message() default "{hostforge.phone}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether it is; other fields are judged by their own rules. */
    class Rule implements ConstraintValidator<PhoneNumber, CustomerBody> {
        @Override
        public boolean isValid(CustomerBody body, ConstraintValidatorContext context) {
            var country = body.address() == null ? null : body.address().country();
            if (!Text.isGiven(body.phone())
                    || PhoneNumberForm.e164(body.phone(), country).isPresent()) return true;
            return FieldOf.atFault(context, "phone");
        }
    }
}
