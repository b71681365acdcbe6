package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Media RSS: what comes with an entry to be seen or heard.
 *
 * @param files pictures, sound, film
 * @param thumbnails addresses of small pictures
 * @param credits who made it
 * @param player a page that shows it
 * @param rating such as {@code nonadult}
 * @param licence under which it may be used
 */
public record Media(
        List<File> files,
        List<String> thumbnails,
        List<Credit> credits,
        @Nullable String player,
        @Nullable String rating,
        @Nullable Licence licence) {

    static final Media NONE = new Media(List.of(), List.of(), List.of(), null, null, null);

    public Media {
        files = List.copyOf(files);
        thumbnails = List.copyOf(thumbnails);
        credits = List.copyOf(credits);
    }

    /**
     * @param medium {@code image}, {@code video} and so on
     * @param title as its publisher calls it
     */
    public record File(
            String url,
            @Nullable String type,
            @Nullable String medium,
            @Nullable String title,
            @Nullable String width,
            @Nullable String height) {}

    /** @param role in lower case, such as {@code photographer} */
    public record Credit(String name, @Nullable String role) {}

    public record Licence(
            @Nullable String text,
            @Nullable String type,
            @Nullable String href) {}

    static Media in(Children entry, String uri) {
        List<Element> all = new ArrayList<>();
        collect(entry.parent(), all, 3);
        if (all.isEmpty()) {
            return NONE;
        }
        List<File> files = new ArrayList<>();
        List<String> thumbnails = new ArrayList<>();
        List<Credit> credits = new ArrayList<>();
        String player = null;
        String rating = null;
        Licence licence = null;
        for (Element element : all) {
            String url = FeedXml.resolve(element, Texts.orNull(element.attr("url")), uri);
            String text = Texts.orNull(element.wholeText());
            switch (FeedXml.name(element)) {
                case "media:content" -> {
                    if (url != null) {
                        files.add(file(element, url));
                    }
                }
                case "media:thumbnail" -> {
                    String address = url != null ? url : FeedXml.resolve(element, text, uri);
                    if (address != null) {
                        thumbnails.add(address);
                    }
                }
                case "media:credit" -> {
                    if (text != null) {
                        credits.add(new Credit(
                                text, Texts.orNull(element.attr("role").toLowerCase(Locale.ROOT))));
                    }
                }
                case "media:player" -> player = player == null ? url : player;
                case "media:rating" -> rating = rating == null ? text : rating;
                case "media:license" ->
                    licence = new Licence(text, Texts.orNull(element.attr("type")), Texts.orNull(element.attr("href")));
                default -> {}
            }
        }
        return new Media(files, thumbnails, credits, player, rating, licence);
    }

    /** Media stand in the entry, in a group, or in a file of a group. */
    private static void collect(Element parent, List<Element> into, int depth) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (FeedXml.name(child).startsWith("media:")) {
                into.add(child);
                if (depth > 1) {
                    collect(child, into, depth - 1);
                }
            }
        }
    }

    private static File file(Element content, String url) {
        return new File(
                url,
                Texts.orNull(content.attr("type")),
                Texts.orNull(content.attr("medium")),
                Children.of(content).text("media:title"),
                Texts.orNull(content.attr("width")),
                Texts.orNull(content.attr("height")));
    }
}
