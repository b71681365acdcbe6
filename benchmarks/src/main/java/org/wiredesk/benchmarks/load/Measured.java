package org.wiredesk.benchmarks.load;

import java.lang.management.ManagementFactory;

/**
 * One row of the table.
 *
 * @param bytes of input, or 0 where that says nothing
 * @param cpuSeconds of the whole process, broker included
 * @param latency percentiles in ms, or an empty text
 */
record Measured(String what, long articles, double seconds, double cpuSeconds, long bytes, String latency) {

    /** A piece of work to be measured. */
    interface Work {

        /** @return how many articles were done */
        long run() throws Exception;
    }

    static Measured of(String what, Work work) throws Exception {
        double cpu = processCpu();
        long start = System.nanoTime();
        long articles = work.run();
        return new Measured(what, articles, (System.nanoTime() - start) / 1e9, processCpu() - cpu, 0, "");
    }

    Measured ofBytes(long number) {
        return new Measured(what, articles, seconds, cpuSeconds, number, latency);
    }

    Measured withLatency(String percentiles) {
        return new Measured(what, articles, seconds, cpuSeconds, bytes, percentiles);
    }

    private static double processCpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
