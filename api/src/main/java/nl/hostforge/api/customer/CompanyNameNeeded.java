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
import nl.hostforge.messages.customer.CustomerKind;

/** A company has a name. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CompanyNameNeeded.Rule.class)
@interface CompanyNameNeeded {
    String message() default "{hostforge.company-name}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether it does. */
    class Rule implements ConstraintValidator<CompanyNameNeeded, CustomerBody> {
        @Override
        public boolean isValid(CustomerBody body, ConstraintValidatorContext context) {
            if (body.kind() != CustomerKind.COMPANY || Text.isGiven(body.companyName())) return true;
            return FieldOf.atFault(context, "companyName");
        }
    }
}
