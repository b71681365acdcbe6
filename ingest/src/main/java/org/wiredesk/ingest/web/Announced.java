package org.wiredesk.ingest.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.ingest.feed.Feed;
import org.wiredesk.ingest.feed.Link;

/**
 * What a feed says of who pushes it: in {@code Link} headers, which count first, or in links of its own.
 *
 * @param hubs in the feed's order
 * @param topic what the hubs call the feed; null if it was not read just now, so that nothing is known
 */
public record Announced(List<String> hubs, @Nullable String topic) {

    /** The feed was not read. */
    public static final Announced NOTHING = new Announced(List.of(), null);

    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:[^\",]|\"[^\"]*\")*)");
    private static final Pattern REL = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]+))");

    public Announced {
        hubs = List.copyOf(hubs);
    }

    static Announced of(Response response, Feed feed) {
        List<Link> links = Stream.concat(
                        response.links().stream().flatMap(header -> header(header, response.finalUrl()).stream()),
                        feed.about().links().stream())
                .toList();
        List<String> hubs = with("hub", links).distinct().toList();
        return new Announced(
                hubs, with("self", links).findFirst().orElse(response.finalUrl().toString()));
    }

    private static Stream<String> with(String rel, List<Link> links) {
        return links.stream()
                .filter(link -> Arrays.asList(link.rel().split("\\s+")).contains(rel))
                .flatMap(link -> Optional.ofNullable(link.href()).stream());
    }

    /** What a {@code Link} header names as the document itself. */
    public static List<String> selves(String header) {
        return with("self", header(header, URI.create(""))).toList();
    }

    /** RFC 8288, the part of it that is met. */
    static List<Link> header(String header, URI base) {
        List<Link> links = new ArrayList<>();
        Matcher link = LINK.matcher(header);
        while (link.find()) {
            Matcher rel = REL.matcher(link.group(2));
            if (rel.find()) {
                String words = rel.group(1) == null ? rel.group(2) : rel.group(1);
                resolved(base, link.group(1))
                        .ifPresent(href ->
                                links.add(new Link(href, words.toLowerCase(Locale.ROOT), null, null, null, null)));
            }
        }
        return links;
    }

    private static Optional<String> resolved(URI base, String href) {
        try {
            return Optional.of(base.resolve(href.strip()).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
