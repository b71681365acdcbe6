package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an element's class and id say about it. Names are cut into words ({@code "story-body__relatedLinks"} has story,
 * body, related, links), because {@code ad} says much and the letters in {@code header} say nothing.
 */
enum Label {
    /** Named as other texts, such as comments and recommended articles: left out, however long they are. */
    OTHER_TEXTS,
    /** Named as a part of the page that is not its article: left out, unless most of the page's prose is in it. */
    CLUTTER,
    /** Named as a tool or a box: left out, unless there is prose in it. Some sites wrap a text in {@code read-more}. */
    WIDGET,
    /** Named as something that is rarely the article. */
    UNLIKELY,
    /** Named as one of many: rarely the article, but often a part of it. */
    LISTED,
    NEUTRAL,
    /** Named as an article's text. */
    LIKELY;

    private static final Set<String> OTHER_TEXTS_WORDS = words("""
            related recirc recirculation recommended recommendation recommendations recommend trending
            comment comments respond replies disqus livefyre taboola outbrain kommentare kommentar
            relacionadas relacionados commentlist""");

    private static final Set<String> CLUTTER_WORDS = words("""
            newsletter newsletters cookie cookies consent gdpr onetrust breadcrumb breadcrumbs pagination pager sidebar
            navbar navigation nav menu menubar footer masthead gallery carousel slideshow caption captions figcaption
            authorbox bildunterschrift legends authorprofile biography""");

    private static final Set<String> WIDGET_WORDS = words("""
            ad ads adbox adslot advert adverts advertorial addthis sharedaddy share shares sharebar sharing social socials
            sociallinks signup optin promo promos promobox sponsor sponsored credit credits copyright toolbar popup modal
            overlay lightbox tooltip subscribe printfriendly skip sr screenreader visuallyhidden tags taglist tagcloud
            bio byline timestamp readingtime werbung anzeige publicidad publicite compartir partager teilen
            feedflare jetpack""");

    private static final List<String> OTHER_TEXTS_STARTS =
            List.of("related", "recommend", "outbrain", "taboola", "relacionad", "zergnet", "comments");

    private static final List<String> CLUTTER_STARTS = List.of("newsletter", "breadcrumb");

    private static final List<String> WIDGET_STARTS =
            List.of("advert", "sharethis", "addtoany", "socialshare", "sharebutton", "nocontent");

    /** Two words in a row. */
    private static final Set<String> OTHER_TEXTS_PAIRS = words("""
            more-stories more-news more-on more-from most-read most-popular most-viewed most-recent up-next see-also
            editors-picks lire-aussi leggi-anche lees-ook lea-tambien mehr-zum zum-thema auch-interessant
            comment-list comment-form next-article next-post prev-post""");

    private static final Set<String> CLUTTER_PAIRS = words("""
            about-author author-bio author-info author-box author-profile site-footer site-header post-navigation
            image-description photo-description media-description video-description""");

    private static final Set<String> WIDGET_PAIRS = words("""
            read-more read-next read-also also-read sign-up print-only no-print about-the story-tags article-tags post-tags
            post-meta entry-meta article-meta image-credit photo-credit skip-link fact-box inline-links""");

    /** {@code with-sidebar} names a block beside a sidebar. */
    private static final Set<String> MODIFIERS = words("with has no without hide");

    private static final Set<String> UNLIKELY_WORDS = words("""
            aside widgets teaser teasers banner header head foot footnote footnotes meta media
            slider thumbnail thumb icon icons button buttons btn links link rail right tool tools
            tag contact shopping shop product popular latest social recent archive login register search form
            poll quiz rating extra infobox toc hidden loading placeholder video player audio podcast map weather
            profile author about follow privacy date dates pubdate posted published source sources legal imprint event calendar""");

    private static final Set<String> LISTED_WORDS = words("list item items widget");

    private static final Set<String> LIKELY_WORDS = words("""
            article articlebody articlecontent articletext story storybody storytext storycontent content body text
            entry hentry post postbody postcontent posttext main blog richtext prose paragraph wysiwyg copy artikel
            articulo cuerpo noticia texto nota corps contenu testo tekst inhalt""");

    /** Labels by name, for one page. */
    static final class Reader {

        private final Map<String, Label> known = new HashMap<>();

        Label of(String className, String id) {
            if (className.isEmpty() && id.isEmpty()) {
                return NEUTRAL;
            }
            return known.computeIfAbsent(className + '#' + id, key -> named(className, id));
        }

        private static Label named(String className, String id) {
            // An id of many words is the address of a subheading, and any word may be in it.
            return Label.of(split(id).size() > 3 ? className : className + ' ' + id);
        }
    }

    private static Label of(String names) {
        int likely = 0;
        int unlikely = 0;
        int listed = 0;
        boolean clutter = false;
        boolean widget = false;
        String previous = "";
        for (String word : split(names)) {
            String pair = previous + '-' + word;
            if (MODIFIERS.contains(previous)) {
                previous = word;
                continue;
            }
            if (OTHER_TEXTS_WORDS.contains(word)
                    || OTHER_TEXTS_PAIRS.contains(pair)
                    || OTHER_TEXTS_STARTS.stream().anyMatch(word::startsWith)) {
                return OTHER_TEXTS;
            }
            clutter |= CLUTTER_WORDS.contains(word)
                    || CLUTTER_PAIRS.contains(pair)
                    || CLUTTER_STARTS.stream().anyMatch(word::startsWith);
            widget |= WIDGET_WORDS.contains(word)
                    || WIDGET_PAIRS.contains(pair)
                    || WIDGET_STARTS.stream().anyMatch(word::startsWith);
            likely += LIKELY_WORDS.contains(word) ? 1 : 0;
            unlikely += UNLIKELY_WORDS.contains(word) ? 1 : 0;
            listed += LISTED_WORDS.contains(word) ? 1 : 0;
            previous = word;
        }
        if (clutter || widget) {
            return clutter ? CLUTTER : WIDGET;
        }
        if (unlikely == 0 && listed > likely) {
            return LISTED;
        }
        return likely > unlikely + listed ? LIKELY : unlikely + listed > likely ? UNLIKELY : NEUTRAL;
    }

    /** The words of a list of names, in lower case: apart at every character that is no letter and at every hump. */
    private static List<String> split(String names) {
        int length = Math.min(names.length(), 400);
        ArrayList<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= length; i++) {
            boolean letter = i < length && Character.isLetter(names.charAt(i));
            boolean hump = letter
                    && i > begin
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if (!letter || hump) {
                if (i > begin) {
                    words.add(names.substring(begin, i).toLowerCase(Locale.ROOT));
                }
                begin = letter ? i : i + 1;
            }
        }
        return words;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Stream.of(list.strip().split("\\s+")).distinct().toList());
    }
}
