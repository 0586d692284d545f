package nl.hostforge.api.customer;

import jakarta.validation.ConstraintValidatorContext;

/** Puts what is wrong between several fields on the one that the caller has to mend. */
final class FieldOf {
    private FieldOf() {}

    /** @return false, as the rule has to answer then */
    static boolean atFault(ConstraintValidatorContext context, String field) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }
}
