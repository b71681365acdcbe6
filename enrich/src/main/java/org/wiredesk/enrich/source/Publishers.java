package org.wiredesk.enrich.source;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.enrich.Document;

/** Finds out who published an article, from its addresses first and from what it says about itself second. */
final class Publishers {

    private final Outlets outlets;

    Publishers(Outlets outlets) {
        this.outlets = outlets;
    }

    /**
     * A publisher or an aggregator.
     *
     * @param outlet where we know it
     * @param literal its domain, or its name where it shows no domain
     * @param evidence where we saw it
     */
    record Site(Optional<Outlet> outlet, String name, String literal, String evidence) {

        boolean is(Outlet.Kind kind) {
            return outlet.filter(o -> o.kind() == kind).isPresent();
        }

        boolean sameAs(Site other) {
            return outlet.isPresent() ? outlet.equals(other.outlet) : literal.equals(other.literal);
        }
    }

    /** The site that the article lives on. */
    Optional<Site> publisher(Document document) {
        String siteName = siteName(document);
        return hosts(document)
                .map(host -> ofHost(host, siteName))
                .findFirst()
                .or(() -> named(document.declared().site(), "declared site"))
                .or(() -> Optional.ofNullable(document.page().siteName()).map(name -> ofName(name, "site name")));
    }

    /** What the carrier names as the origin, as RSS {@code <source>} does. */
    Optional<Site> origin(Document document) {
        return named(document.declared().source(), "declared source");
    }

    /** The feed or site that carried the article. */
    Optional<Site> carrier(Document document) {
        return named(document.declared().site(), "declared site")
                .or(() -> Hosts.of(document.acquisition().feedUri()).map(host -> ofHost(host, null)));
    }

    private static Stream<String> hosts(Document document) {
        return Stream.of(
                        document.page().canonicalUrl(),
                        document.acquisition().canonicalUrl(),
                        document.acquisition().finalUrl(),
                        document.declared().url(),
                        document.uri())
                .flatMap(url -> Hosts.of(url).stream());
    }

    private static @Nullable String siteName(Document document) {
        String siteName = document.page().siteName();
        Named site = document.declared().site();
        return siteName != null && !siteName.isBlank() ? siteName : site == null ? null : site.name();
    }

    private Optional<Site> named(@Nullable Named named, String evidence) {
        if (named == null) {
            return Optional.empty();
        }
        return Hosts.of(named.uri())
                .map(host -> ofHost(host, named.name()))
                .or(() -> Optional.ofNullable(named.name())
                        .filter(name -> !name.isBlank())
                        .map(name -> ofName(name, evidence)));
    }

    private Site ofName(String name, String evidence) {
        Optional<Outlet> outlet = outlets.named(name.strip());
        return site(outlet, name.strip(), name.strip(), evidence + " " + name.strip());
    }

    private Site ofHost(String host, @Nullable String siteName) {
        Optional<Outlet> outlet = outlets.ofHost(host);
        String domain = Hosts.registered(host);
        String name = siteName == null || siteName.isBlank() ? domain : siteName.strip();
        return site(outlet, name, domain, "domain " + host);
    }

    private static Site site(Optional<Outlet> outlet, String name, String literal, String evidence) {
        return outlet.map(known -> new Site(outlet, known.name(), known.literal(), evidence + describe(known)))
                .orElseGet(() -> new Site(outlet, name, literal, evidence));
    }

    private static String describe(Outlet outlet) {
        return " (" + outlet.kind().name().toLowerCase(java.util.Locale.ROOT) + ", " + outlet.country() + ", "
                + outlet.language() + ")";
    }
}
