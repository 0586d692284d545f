package nl.hostforge.sandbox.plesk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The service plans that the settings name. Their guids depend on the name only, so they survive a reset. */
@Component
class ServicePlans {
    private final List<ServicePlan> plans;

    ServicePlans(PleskSettings settings) {
        var names = settings.servicePlans();
        this.plans = IntStream.range(0, names.size())
                .mapToObj(index -> new ServicePlan(
                        index + 1, UUID.nameUUIDFromBytes(names.get(index).getBytes()), names.get(index), ""))
                .toList();
    }

    List<ServicePlan> all() {
        return plans;
    }

    Optional<ServicePlan> find(Predicate<ServicePlan> wanted) {
        return plans.stream().filter(wanted).findFirst();
    }

    ServicePlan named(String name) {
        return find(plan -> plan.name().equals(name)).orElseThrow(() -> unknown(name));
    }

    static PleskRefusal unknown(String plan) {
        return new PleskRefusal(PleskRefusal.NOT_FOUND, "Service plan \"" + plan + "\" does not exist");
    }
}
