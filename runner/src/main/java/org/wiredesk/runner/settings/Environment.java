package org.wiredesk.runner.settings;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Settings in environment variables: {@code topics.prefix} is {@code WIREDESK_TOPICS_PREFIX}. */
final class Environment {

    static final String PREFIX = "WIREDESK_";

    /** The launcher's own variables. */
    private static final Set<String> LAUNCHER = Set.of("WIREDESK_JAVA", "WIREDESK_OPTS");

    /**
     * Kubernetes tells every container about every service. A service that is called {@code wiredesk-sink} gives
     * {@code WIREDESK_SINK_PORT_8080_TCP_ADDR} and the like, which nobody meant as a setting.
     */
    private static final Pattern KUBERNETES =
            Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

    private static final Pattern KUBERNETES_URL = Pattern.compile("(tcp|udp|sctp)://.*");

    private Environment() {}

    /** The variables that are meant as settings, by name. */
    static Map<String, String> settings(Map<String, String> environment) {
        Map<String, String> found = new TreeMap<>();
        environment.forEach((name, value) -> {
            boolean ofKubernetes = KUBERNETES.matcher(name).matches()
                    || KUBERNETES_URL.matcher(value).matches();
            if (name.startsWith(PREFIX) && !LAUNCHER.contains(name) && !ofKubernetes) {
                found.put(name, value);
            }
        });
        return found;
    }

    /** The variable that sets a key. */
    static String nameOf(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The key that a variable sets; a key of the Kafka clients if it is none of ours; otherwise a guess, unknown. */
    static String keyOf(String name, Collection<String> known) {
        return known.stream()
                .filter(key -> nameOf(key).equals(name))
                .findFirst()
                .orElseGet(() ->
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'));
    }
}
