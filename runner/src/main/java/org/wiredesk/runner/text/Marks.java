package org.wiredesk.runner.text;

import java.util.Set;
import java.util.stream.Collectors;
import org.wiredesk.article.Enrichment.Kind;

/** How marked text looks: colours where there is a terminal that shows them, brackets anywhere else. */
enum Marks {
    COLOURS {
        @Override
        String open(Set<Kind> kinds) {
            if (kinds.isEmpty()) {
                return "\u001b[1;33m";
            }
            StringBuilder codes = new StringBuilder("\u001b[");
            Kind first = kinds.iterator().next();
            codes.append(colour(first));
            if (first != Kind.TOPIC && kinds.contains(Kind.TOPIC)) {
                codes.append(";4");
            }
            return codes.append('m').toString();
        }

        @Override
        String close(Set<Kind> kinds) {
            return RESET;
        }

        @Override
        String strong(String text) {
            return "\u001b[1m" + text + RESET;
        }

        @Override
        String faint(String text) {
            return "\u001b[2m" + text + RESET;
        }
    },

    BRACKETS {
        @Override
        String open(Set<Kind> kinds) {
            return kinds.isEmpty() ? "*" : "[";
        }

        @Override
        String close(Set<Kind> kinds) {
            return kinds.isEmpty() ? "*" : "|" + kinds.stream().map(Marks::name).collect(Collectors.joining("+")) + "]";
        }

        @Override
        String strong(String text) {
            return text;
        }

        @Override
        String faint(String text) {
            return text;
        }
    };

    private static final String RESET = "\u001b[0m";

    abstract String open(Set<Kind> kinds);

    abstract String close(Set<Kind> kinds);

    abstract String strong(String text);

    abstract String faint(String text);

    /** A label in the look of its kind, so that the lists explain the colours. */
    String label(Kind kind, String text) {
        Set<Kind> only = Set.of(kind);
        return this == COLOURS ? open(only) + text + close(only) : text;
    }

    /** Whether a mark takes room on the line. */
    boolean visible() {
        return this == BRACKETS;
    }

    private static String colour(Kind kind) {
        return switch (kind) {
            case PERSON -> "36";
            case ORGANISATION -> "33";
            case PLACE -> "32";
            case SOURCE -> "35";
            case TOPIC, UNKNOWN -> "4";
        };
    }

    private static String name(Kind kind) {
        return kind == Kind.ORGANISATION ? "org" : kind.toString();
    }
}
