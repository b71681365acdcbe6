package org.wiredesk.enrich.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** What a feed carries beside an entry's text, told by its tag, role, class or id. */
final class Clutter {

    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "nav",
            "aside",
            "footer",
            "form",
            "button",
            "select",
            "input",
            "textarea",
            "dialog",
            "menu",
            "figcaption");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "menu",
            "menubar",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "banner");

    /** Words that, as a whole part of a class or id, name a block that is not the article's own text. */
    private static final Pattern WORDS = Pattern.compile(
            "(?:^|[\\s_-])(?:related|recommend(?:ed|ations?)?|more-?stories|read-?(?:more|next|also)|also-?read|most-?(?:read|popular)"
                    + "|trending|popular|share|sharing|share-?(?:bar|buttons?|tools)|social(?:-?(?:media|share|links|icons))?|sharedaddy|addthis"
                    + "|newsletter(?:-?(?:box|signup|form))?|sign-?up|subscri(?:be|ption)|paywall|promo(?:tion)?|sponsor(?:ed)?|advert(?:isement|ising)?|ads?"
                    + "|comments?(?:-?(?:list|area|section))?|disqus|cookie(?:-?(?:banner|notice|consent))?|consent|gdpr|breadcrumbs?"
                    + "|author-?(?:box|bio|info)|about-?(?:the-?)?author|tag-?(?:list|cloud)|tags|taboola|outbrain|caption|image-?credit|copyright|pagination|feedflare)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    /** WordPress adds this line to every entry of a feed. */
    private static final Pattern FEED_FOOTER =
            Pattern.compile("(?s)The post .{1,300} (?:appeared first on|first appeared on) .{1,100}");

    private Clutter() {}

    /** Removes the clutter below an element. */
    static void remove(Element root) {
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                boolean clutter = node instanceof Comment || node != root && node instanceof Element e && isClutter(e);
                return clutter ? FilterResult.REMOVE : FilterResult.CONTINUE;
            }
        });
    }

    private static boolean isClutter(Element element) {
        String name = element.normalName();
        if (TAGS.contains(name)
                || name.equals("p") && FEED_FOOTER.matcher(element.text()).matches()) {
            return true;
        }
        if (element.attributesSize() == 0 || name.equals("body") || name.equals("article") || name.equals("main")) {
            return false;
        }
        if (ROLES.contains(element.attr("role")) || element.hasAttr("hidden")) {
            return true;
        }
        String names = element.className() + ' ' + element.id();
        return names.length() > 1
                && names.length() < 500
                && WORDS.matcher(names).find();
    }
}
