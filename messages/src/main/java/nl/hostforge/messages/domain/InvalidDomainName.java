package nl.hostforge.messages.domain;

import java.util.Map;
import nl.hostforge.messages.refusal.Refusal;

/** What somebody typed is no domain name. Thrown where input is read, never when an event is. */
public final class InvalidDomainName extends IllegalArgumentException {
    private final transient Refusal refusal;

    /** What is wrong with it; the constant's name is the refusal's fact {@code problem}. */
    public enum Problem {
        EMPTY("A domain name is missing."),
        NO_EXTENSION("The extension is missing, for instance .nl."),
        TOO_LONG("A domain name has at most 253 characters, and at most 63 between two dots."),
        MISPLACED_DOT("Between two dots there must be something."),
        MISPLACED_HYPHEN("No part of a domain name begins or ends with a hyphen, or has two as its third and fourth."),
        FORBIDDEN_CHARACTER("A domain name has letters, digits, hyphens and dots only."),
        NUMERIC_EXTENSION("An extension is not a number.");

        private final String detail;

        Problem(String detail) {
            this.detail = detail;
        }
    }

    InvalidDomainName(Problem problem) {
        super(problem.detail);
        this.refusal = new Refusal("invalid-domain-name", problem.detail, Map.of("problem", problem.name()));
    }

    /** @return code {@code invalid-domain-name}, with what is wrong; never the input itself */
    public Refusal refusal() {
        return refusal;
    }
}
