package nl.hostforge.query.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningPreview;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPreview;
import nl.hostforge.messages.dunning.DunningQuery.FindOverdueCustomers;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.dunning.PreviewedDunning;
import nl.hostforge.messages.identity.CustomerId;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Foresees what a day's run would do, by the same rules as the run itself. */
@Component
class DunningPreviews {
    private static final int LARGEST_PAGE = 500;

    private final DunningCases cases;
    private final Arrears arrears;

    DunningPreviews(DunningCases cases, Arrears arrears) {
        this.cases = cases;
        this.arrears = arrears;
    }

    /** Customers for whom nothing would come are passed over. */
    @QueryHandler
    DunningPreview answer(FindDunningPreview query) {
        var found = new ArrayList<PreviewedDunning>();
        var policy = cases.policy();
        if (policy.master() != DunningMaster.HOSTFORGE) return new DunningPreview(found, null);
        var wanted = Math.clamp(query.limit(), 1, LARGEST_PAGE);
        var after = query.after();
        while (true) {
            var customers = arrears.answer(new FindOverdueCustomers(query.day(), after, wanted));
            for (var customer : customers) {
                after = customer;
                foresee(customer, query, policy.schedule()).ifPresent(found::add);
                if (found.size() == wanted) return new DunningPreview(found, after);
            }
            if (customers.size() < wanted) return new DunningPreview(found, null);
        }
    }

    private Optional<PreviewedDunning> foresee(
            CustomerId customer, FindDunningPreview query, DunningSchedule standard) {
        LocalDate day = query.day();
        var facts = arrears.of(customer, day);
        var then = cases.of(customer).foreseen(facts, standard, query.today(), day);
        return then.due(facts, standard, day).map(next -> {
            var oldest = facts.oldest();
            var following = then.after(next.stage(), oldest.invoiceId(), day)
                    .next(oldest, standard)
                    .orElse(null);
            return new PreviewedDunning(customer, next.stage(), facts, following);
        });
    }
}
