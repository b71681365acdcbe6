package org.wiredesk.enrich.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outlets we know, by domain and by name. */
final class Outlets {

    private static final List<String> SHIPPED = List.of(
            "agencies",
            "outlets-en",
            "outlets-de",
            "outlets-fr",
            "outlets-es",
            "outlets-it",
            "outlets-nl",
            "outlets-pt",
            "outlets-pl",
            "outlets-world",
            "institutions",
            "organisations");

    private final List<Outlet> all;
    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final Names names;

    Outlets(List<Outlet> outlets) {
        all = List.copyOf(outlets);
        for (Outlet outlet : outlets) {
            outlet.domains().forEach(domain -> byDomain.putIfAbsent(domain, outlet));
        }
        names = new Names(outlets);
    }

    /** The outlets that ship with us. */
    static Outlets shipped() {
        List<Outlet> outlets = new ArrayList<>();
        for (String file : SHIPPED) {
            outlets.addAll(OutletFile.read(file + ".txt", resource(file + ".txt")));
        }
        return new Outlets(outlets);
    }

    /** These, and behind them those whose names are not among theirs. */
    Outlets with(List<Outlet> others) {
        List<Outlet> outlets = new ArrayList<>(all);
        others.stream()
                .map(other -> other.without(alias -> named(alias.text()).isPresent()))
                .filter(other -> !other.aliases().isEmpty())
                .forEach(outlets::add);
        return new Outlets(outlets);
    }

    List<Outlet> all() {
        return all;
    }

    Names names() {
        return names;
    }

    /** The outlet that owns a host: the host itself, or the nearest domain above it that we know. */
    Optional<Outlet> ofHost(String host) {
        for (String rest = host; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1)) {
            Outlet outlet = byDomain.get(rest);
            if (outlet != null) {
                return Optional.of(outlet);
            }
        }
        return Optional.empty();
    }

    /** The outlet whose name this is, and nothing but its name. */
    Optional<Outlet> named(String name) {
        Tokens tokens = Tokens.of(name);
        return names.at(tokens, 0, "")
                .filter(match -> match.end() == tokens.count())
                .map(Names.Match::outlet);
    }

    static List<String> resource(String name) {
        try (InputStream stream = Outlets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
