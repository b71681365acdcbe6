package org.wiredesk.enrich.page;

import java.util.List;
import java.util.regex.Pattern;

/** Leaves out what stands inside an article's blocks and is not its text: link lists, boxes, lines about the page. */
final class Pruning {

    /** The first words of short lines that lead elsewhere or speak of the page itself. */
    static final Pattern ASIDE_LINE = Phrases.beginning("aside-lines.txt");

    /** A caption in no caption's element still ends with whose picture it is. */
    private static final Pattern CREDITED = Pattern.compile(
            "(?:[—–|/(.]|\\s-)\\s?(?:fotos?|photos?(?:graph)?(?: by)?|bild|crédits?|crédito|imagen|imagem|zdjęcie|fot\\.?|beeld|afbeelding|kuva)\\s?[:/]\\s?[\\p{Lu}@][^.]{1,60}[).]?$"
                    + "|\\((?:AP|EPA|AFP|Getty|Reuters) (?:Photo|Images)/[^()]{1,60}\\)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a link says that asks readers to subscribe. */
    private static final Pattern CALL = Pattern.compile(
            "(?:subscribe|sign up|register|become a member|donate)(?: (?:now|today|here|for free))?|(?:jetzt )?(?:abonnieren|anmelden)|abonnez-vous|inscrivez-vous|suscríb[ae](?:te|se)|assine|iscriviti|abbonati|abonneer",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NEWSLETTER = Pattern.compile(
            "(?:sign up|subscribe|abonn|anmeld|inscri|suscr[ií]b|iscriv|assine|meld je).*newsletter|newsletter.*(?:sign up|subscribe|abonn|anmeld|inscri|suscr[ií]b|iscriv|assine|meld je)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EMOJI = Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\uFE0F\\s]+");

    private static final int SHORT = 200;

    private static final int HEADING = 40;

    /** Paragraphs that are shorter on average are labels and figures. */
    private static final int SENTENCE = 50;

    /** Lines that lead elsewhere are short, even where no link shows it. */
    private static final int ASIDE = 70;

    private static final int WALL_TEXT = 600;

    private static final Pattern WALL_NAME =
            Pattern.compile("paywall|regwall|premium|subscri|suscri|abonn|abo-|piano", Pattern.CASE_INSENSITIVE);

    /** More text than this outside links is no menu. */
    private static final int PROSE = 80;

    private final int total;
    private final boolean teasers;

    private Pruning(int total, boolean teasers) {
        this.total = total;
        this.teasers = teasers;
    }

    static void prune(List<Block> roots, Blocks blocks) {
        int total = roots.stream().mapToInt(root -> root.paragraphChars).sum();
        int teased = roots.stream().mapToInt(root -> teased(root, total)).sum();
        // Where teasers are most of it, they are what the page is about.
        Pruning pruning = new Pruning(total, teased * 2 < total);
        for (Block root : roots) {
            root.children.forEach(pruning::prune);
        }
        blocks.sum();
        roots.forEach(Pruning::dropTrailingHeadings);
    }

    private void prune(Block block) {
        if (block.excluded) {
            return;
        }
        if (isLinkList(block, total)
                || isUnlikelyBox(block, total)
                || isAsideLine(block)
                || teasers && isBoxOfTeasers(block, total)
                || isUnderAsideHeading(block, total)
                || isWall(block, total)) {
            block.excluded = true;
            return;
        }
        block.children.forEach(this::prune);
    }

    private static int teased(Block block, int total) {
        if (block.excluded) {
            return 0;
        }
        return isBoxOfTeasers(block, total)
                ? block.paragraphChars
                : block.children.stream()
                        .mapToInt(child -> teased(child, total))
                        .sum();
    }

    /** What stands where the rest of a paid text would be. */
    private static boolean isWall(Block block, int total) {
        return block.chars > 0
                && block.chars < WALL_TEXT
                && block.paragraphChars * 2 <= total
                && block.element.attributesSize() > 0
                && WALL_NAME
                        .matcher(block.element.className() + ' ' + block.element.id())
                        .find()
                && Completeness.WALL.matcher(block.element.text()).find();
    }

    private static boolean isLinkList(Block block, int total) {
        if (block.chars == 0 || block.isHeading() || block.paragraphChars * 3 > total) {
            return false;
        }
        double density = block.linkDensity();
        return switch (block.name()) {
            case "p", "blockquote", "pre", "td", "tr", "tbody" -> false;
            case "li" -> false;
            // Lists of texts have links within their items; in lists of links the items are links.
            case "ul", "ol" -> density > 0.8 || density > 0.5 && block.links > 1 && block.paragraphChars < PROSE;
            default -> density > 0.5 && block.links > 1 || density > 0.8;
        };
    }

    private static boolean isUnlikelyBox(Block block, int total) {
        boolean prose = block.paragraphs > 0 && block.paragraphChars >= block.paragraphs * SENTENCE;
        // A list without links is no menu, however it is named.
        boolean list = block.paragraphs > 0
                && block.linkDensity() < 0.2
                && (block.name().equals("ul") || block.name().equals("ol"));
        return (block.label == Label.UNLIKELY || block.label == Label.LISTED && !prose && !list)
                && !block.isHeading()
                && !block.name().equals("p")
                && !block.name().equals("li")
                && block.paragraphChars * 5 < total
                && (block.commas < 3 || block.linkDensity() > 0.2);
    }

    /** Headings that lead to other articles, with what these articles are about. */
    private static boolean isBoxOfTeasers(Block block, int total) {
        return block.links > 1 && block.paragraphChars * 3 < total && block.linkedHeadings > 1;
    }

    /** A box that begins with "Read next" or the like. */
    private static boolean isUnderAsideHeading(Block block, int total) {
        if (block.children.size() < 2 || block.links == 0 || block.paragraphChars * 3 > total) {
            return false;
        }
        for (Block child : block.children) {
            if (child.chars > 0) {
                return (block.ownChars == 0 || block.ownLinkDensity() > 0.5)
                        && child.chars < HEADING
                        && child.paragraphs < 2
                        && ASIDE_LINE
                                .matcher(Characters.line(child.element.text()))
                                .find();
            }
        }
        return false;
    }

    private static boolean isAsideLine(Block block) {
        if (block.chars == 0 || block.chars > SHORT || block.children.size() > 2) {
            return false;
        }
        String line = Characters.line(block.element.text());
        if (CREDITED.matcher(line).find()
                || !line.isEmpty() && EMOJI.matcher(line).matches()) {
            return true;
        }
        String text = line.replaceFirst("^[\\[(>»→•*|\\p{So}\\uFE0F-]+\\s*", "");
        return ASIDE_LINE.matcher(text).find() && (block.linkChars * 2 > block.chars || text.length() < ASIDE)
                || line.length() < 2 * ASIDE
                        && block.links == 1
                        && (NEWSLETTER.matcher(line).find()
                                || block.element.select("a").stream()
                                        .anyMatch(link ->
                                                CALL.matcher(link.text()).matches()));
    }

    /** A heading with nothing below it announced something that was left out. */
    private static void dropTrailingHeadings(Block root) {
        boolean text = false;
        for (int i = root.children.size() - 1; i >= 0 && !text; i--) {
            Block child = root.children.get(i);
            if (child.excluded || child.chars == 0) {
                continue;
            }
            if (child.isHeading()) {
                child.excluded = true;
            } else {
                dropTrailingHeadings(child);
                text = true;
            }
        }
    }
}
