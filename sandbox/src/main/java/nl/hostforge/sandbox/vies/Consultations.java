package nl.hostforge.sandbox.vies;

import java.time.Instant;
import java.util.Collection;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import org.springframework.stereotype.Component;

/** The proofs that were given, each under a number of its own. */
@Component
class Consultations {
    private final Shelf<Consultation> consultations;

    Consultations(Journal journal) {
        this.consultations = journal.shelf(
                "vies",
                "consultation",
                Consultation.class,
                one -> one.identifier().substring(8));
    }

    Consultation note(VatNumber number, VatNumber requester, Instant at) {
        var identifier = "WAPIAAAA%08d".formatted(consultations.nextNumber(10_000_001));
        var consultation = new Consultation(identifier, number.full(), requester.full(), at);
        consultations.put(consultation);
        return consultation;
    }

    Collection<Consultation> all() {
        return consultations.all();
    }
}
