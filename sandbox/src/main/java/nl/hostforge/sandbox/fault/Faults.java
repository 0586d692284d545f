package nl.hostforge.sandbox.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import nl.hostforge.sandbox.call.Call;
import org.springframework.stereotype.Component;

/** The faults in force, oldest first; a call is struck by the first that wants it. They do not survive a restart. */
@Component
public class Faults {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong lastId = new AtomicLong();

    public Fault add(FaultRule rule) {
        var fault = new Fault(lastId.incrementAndGet(), rule);
        faults.add(fault);
        return fault;
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }

    public Optional<Fault> striking(Call call, Set<String> references) {
        return faults.stream().filter(fault -> fault.strikes(call, references)).findFirst();
    }

    /** Lets go what this fault holds, now and later. */
    public boolean release(long id) {
        return faults.stream()
                .filter(fault -> fault.getId() == id)
                .peek(Fault::release)
                .findFirst()
                .isPresent();
    }

    public boolean remove(long id) {
        release(id);
        return faults.removeIf(fault -> fault.getId() == id);
    }

    public void clear() {
        faults.forEach(Fault::release);
        faults.clear();
    }
}
