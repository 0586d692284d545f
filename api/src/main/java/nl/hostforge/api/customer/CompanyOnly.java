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

/** A person has no company name and is in no trade register: who fills these in means to buy as a company. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CompanyOnly.Rule.class)
@interface CompanyOnly {
    String message() default "{hostforge.company-only}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether they are left out. */
    class Rule implements ConstraintValidator<CompanyOnly, CustomerBody> {
        @Override
        public boolean isValid(CustomerBody body, ConstraintValidatorContext context) {
            if (body.kind() != CustomerKind.PERSON) return true;
            var name = !Text.isGiven(body.companyName()) || FieldOf.atFault(context, "companyName");
            var number = !Text.isGiven(body.registrationNumber()) || FieldOf.atFault(context, "registrationNumber");
            return name && number;
        }
    }
}
