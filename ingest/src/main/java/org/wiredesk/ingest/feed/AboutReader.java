package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what feeds, entries and sources have in common. Feeds mix the elements of all dialects, so all of them are
 * looked for everywhere; the order of the names says which one counts where there are several.
 *
 * @param atom whether texts say by an attribute what they are; RSS has no such thing
 * @param uri of the document, to which addresses are relative
 */
record AboutReader(boolean atom, String uri) {

    private static final String[] AUTHORS = {
        "dc:creator", "author", "dc:author", "itunes:author", "atom:author", "managingeditor"
    };
    private static final String[] ATOM_AUTHORS = {"atom:author", "author", "dc:creator", "itunes:author"};
    private static final String[] SUMMARY = {
        "atom:subtitle",
        "atom:tagline",
        "tagline",
        "description",
        "dc:description",
        "subtitle",
        "itunes:summary",
        "itunes:subtitle",
        "media:description",
        "atom:summary",
        "abstract"
    };
    private static final String[] ATOM_SUMMARY = {
        "atom:subtitle",
        "subtitle",
        "atom:tagline",
        "tagline",
        "atom:summary",
        "summary",
        "description",
        "dc:description"
    };

    private static final Pattern RELATIVE_PATH = Pattern.compile("/?[^\\s:/?#]+(/[^\\s:/?#]*)+");

    About read(Children c, List<Link> links) {
        String id = c.text(atom ? new String[] {"atom:id", "id", "guid"} : new String[] {"guid", "atom:id", "id"});
        return new About(
                id != null ? absolute(id, c) : Texts.orNull(c.parent().attr("rdf:about")),
                link(c, links),
                links,
                title(c),
                summary(c),
                markup(
                        c,
                        "atom:rights",
                        "atom:copyright",
                        "rights",
                        "copyright",
                        "dc:rights",
                        "dcterms:rights",
                        "media:copyright"),
                People.in(c, uri, atom ? ATOM_AUTHORS : AUTHORS),
                People.in(c, uri, "atom:contributor", "contributor", "dc:contributor"),
                People.in(c, uri, "dc:publisher", "webmaster", "itunes:owner").stream()
                        .findFirst()
                        .orElse(null),
                Categories.in(c),
                c.lastText(
                        "pubdate",
                        "atom:published",
                        "published",
                        "atom:issued",
                        "issued",
                        "dcterms:issued",
                        "dc:date",
                        "date"),
                updated(c),
                c.lastText("atom:created", "created", "dcterms:created"),
                c.text("expirationdate"),
                language(c),
                image(c),
                generator(c),
                "yes".equals(yesOrNo(c, "itunes:block")),
                explicit(c));
    }

    /** The ids of Atom are addresses, but some are written as paths. */
    private String absolute(String id, Children c) {
        boolean path = atom && RELATIVE_PATH.matcher(id).matches();
        String resolved = path ? FeedXml.resolve(c.first("atom:id", "id").orElse(c.parent()), id, uri) : id;
        return resolved == null ? id : resolved;
    }

    /** Addresses in the order of the document. */
    List<Link> links(Children c) {
        List<Link> links = new ArrayList<>();
        for (Element child = c.parent().firstElementChild(); child != null; child = child.nextElementSibling()) {
            String name = FeedXml.name(child);
            if (name.equals("link") || name.equals("atom:link")) {
                boolean attribute = child.hasAttr("href");
                String href = address(child, attribute);
                if (href != null || child.attributesSize() > 0) {
                    links.add(new Link(
                            href,
                            child.attr("rel").isBlank()
                                    ? "alternate"
                                    : child.attr("rel").strip().toLowerCase(Locale.ROOT),
                            Texts.orNull(child.attr("type")),
                            Texts.orNull(child.attr("title")),
                            Texts.orNull(child.attr("hreflang")),
                            Texts.orNull(child.attr("length"))));
                }
            }
        }
        // CDF writes the address of a channel or an item on the element itself.
        String own = links.isEmpty()
                ? FeedXml.resolve(c.parent(), Texts.orNull(c.parent().attr("href")), uri)
                : null;
        return own == null ? links : List.of(new Link(own, "alternate", null, null, null, null));
    }

    /** An empty address means the document itself, if it says where that is. */
    private @Nullable String address(Element link, boolean attribute) {
        String written = Texts.orNull(attribute ? link.attr("href") : link.wholeText());
        if (written == null && attribute && link.closest("[xml:base]") != null) {
            return FeedXml.base(link, uri);
        }
        return FeedXml.resolve(link, written, uri);
    }

    private @Nullable String link(Children c, List<Link> links) {
        String plain = atom ? null : c.text("link");
        if (plain != null) {
            return FeedXml.resolve(c.first("link").orElse(c.parent()), plain, uri);
        }
        Link best = null;
        for (Link link : links) {
            boolean page = link.rel().equals("alternate") && link.href() != null;
            if (page && (best == null || !isHtml(best) && isHtml(link))) {
                best = link;
            }
        }
        return best == null ? null : best.href();
    }

    private static boolean isHtml(Link link) {
        return link.type() == null || link.type().contains("html");
    }

    private @Nullable Markup title(Children c) {
        Markup title = atom
                ? markup(c, "atom:title", "title", "dc:title", "itunes:title", "media:title")
                : markup(c, "title", "dc:title", "media:title", "atom:title", "itunes:title");
        return title != null
                ? title
                : c.first("media:group")
                        .map(group -> markup(Children.of(group), "media:title"))
                        .orElse(null);
    }

    // Video and picture sites put the description into a group of Media RSS.
    private @Nullable Markup summary(Children c) {
        Markup summary = markup(c, atom ? ATOM_SUMMARY : SUMMARY);
        return summary != null
                ? summary
                : c.first("media:group")
                        .map(group -> markup(Children.of(group), "media:description"))
                        .orElse(null);
    }

    /** The first of the named texts that is not empty. */
    @Nullable
    Markup markup(Children c, String... names) {
        return c.firstOf(element -> text(element), names);
    }

    Optional<Markup> text(Element element) {
        String name = FeedXml.name(element);
        boolean foreign = name.indexOf(':') > 0 && !name.startsWith("atom:");
        boolean typed = name.startsWith("atom:") || atom && !foreign;
        return TextConstruct.read(element, typed, uri);
    }

    private static @Nullable String updated(Children c) {
        String updated =
                c.lastText("atom:updated", "updated", "atom:modified", "modified", "dcterms:modified", "lastbuilddate");
        return updated != null ? updated : Texts.orNull(c.parent().attr("lastmod"));
    }

    private @Nullable String language(Children c) {
        String declared = c.text("language", "dc:language");
        return declared != null
                ? declared.replace('_', '-')
                : FeedXml.language(
                        c.first("atom:content", "content", "xhtml:body").orElse(c.parent()));
    }

    private @Nullable Image image(Children c) {
        Optional<Element> rss = c.first("image");
        if (rss.isPresent()) {
            Children image = Children.of(rss.get());
            String text = rss.get().firstElementChild() == null
                    ? Texts.orNull(rss.get().wholeText())
                    : null;
            String url = image.text("url");
            return new Image(
                    FeedXml.resolve(rss.get(), url != null ? url : text, uri),
                    image.text("title"),
                    FeedXml.resolve(rss.get(), image.text("link"), uri),
                    image.text("width"),
                    image.text("height"));
        }
        Optional<Element> itunes = c.first("itunes:image", "itunes:link");
        String address = itunes.map(image -> Texts.orNull(
                        image.hasAttr("href")
                                ? image.attr("href")
                                : image.hasAttr("url") ? image.attr("url") : image.wholeText()))
                .orElse(c.text("atom:logo", "logo"));
        return address == null
                ? null
                : new Image(FeedXml.resolve(itunes.orElse(c.parent()), address, uri), null, null, null, null);
    }

    private @Nullable Generator generator(Children c) {
        Element generator = c.first("atom:generator", "generator").orElse(null);
        if (generator != null) {
            String address = Texts.orNull(generator.hasAttr("uri") ? generator.attr("uri") : generator.attr("url"));
            return new Generator(
                    Texts.orNull(generator.wholeText()),
                    FeedXml.resolve(generator, address, uri),
                    Texts.orNull(generator.attr("version")));
        }
        return c.first("admin:generatoragent")
                .map(agent -> Texts.orNull(agent.attr("rdf:resource")))
                .map(agent -> new Generator(agent, agent, null))
                .orElse(null);
    }

    private static @Nullable Boolean explicit(Children c) {
        String word = yesOrNo(c, "itunes:explicit");
        return switch (word) {
            case "yes", "true" -> true;
            case "no", "false", "clean" -> false;
            default -> null;
        };
    }

    // Podcast directories take the word only as it is written, without blanks around it.
    private static String yesOrNo(Children c, String name) {
        return c.first(name).map(element -> element.wholeText()).orElse("");
    }
}
