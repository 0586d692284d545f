package nl.hostforge.benchmark.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * What was done in a stretch of time.
 *
 * @param operations how many were finished
 * @param nanos how long it took
 * @param cpuNanos the processor time that this process took meanwhile, all of its threads and its compiler included;
 *     PostgreSQL is another process
 */
public record Stretch(long operations, long nanos, long cpuNanos) {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** @param work answers how many operations it did */
    public static Stretch of(LongSupplier work) {
        var cpu = PROCESS.getProcessCpuTime();
        var begin = System.nanoTime();
        var operations = work.getAsLong();
        return new Stretch(operations, System.nanoTime() - begin, PROCESS.getProcessCpuTime() - cpu);
    }

    public double perSecond() {
        return operations * 1e9 / nanos;
    }

    public double cpuMillisEach() {
        return cpuNanos / 1e6 / operations;
    }
}
