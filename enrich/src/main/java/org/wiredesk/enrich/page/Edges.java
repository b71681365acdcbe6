package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Leaves out what stands between a headline and the first paragraph (the headline again, byline, date, section, share
 * line), and what follows the last one (the site's calls, keywords, corrections policy): short lines that are no
 * sentences.
 */
final class Edges {

    private static final Pattern DATE_LINE = Pattern.compile(
            "(?:(?:19|20)\\d\\d|\\b\\d{1,2}[:.h]\\d{2}\\b|\\b(?:today|yesterday|heute|gestern|hier|ayer|hoy)\\b|\\b(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BY_LINE = Pattern.compile(
            "^(?:(?:written|reported|posted|published|text|words|story|photos?)?\\s*(?:by|von|par|por|di|door|przez)\\b.{2,100}"
                    + "|(?:last )?(?:updated|published|posted|aktualisiert|veröffentlicht|stand|publié|mis à jour|actualizado|publicado|aggiornato|pubblicato)\\b.{0,80}"
                    + "|\\d+ (?:comments?|shares?|kommentare?|comentarios?|commentaires?|likes?|min(?:ute)?s?(?: read)?)"
                    + "|(?:share|tweet|print|e-?mail|comments?|listen|save|teilen|drucken|merken|partager|compartir)(?:\\W.{0,40})?)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a site says below a text about itself and its readers. */
    private static final Pattern SITE_CALL = Phrases.beginning("site-calls.txt");

    /** What the last lines ask of readers. */
    private static final Pattern READER_CALL = Pattern.compile(
            "\\b(?:subscribe (?:on|to) |sign up (?:for|to) (?:our|the|receive)|our (?:free )?newsletters?\\b|follow (?:us|me|him|her|them|@\\w+)\\b|share (?:this|your) (?:post|story|article|reaction|thoughts)"
                    + "|in the comments?\\b|sound off|let us know|our (?:app|podcast)\\b|like us on|click here to|(?:unseren|zum) newsletter|notre newsletter|nuestro boletín|suscríbete a|iscriviti alla|公众号|下载.{0,6}客户端)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？؟।\"”»'’)\\]:]\\s*$");

    private static final Pattern STANDFIRST = Pattern.compile(
            "(?i)standfirst|(?:^|[\\s_-])(?:dek|deck|summary|chapo|chapeau|subtitle|subhead(?:line)?|preamble|ingress|lead|lede|sommario|catenaccio|entradilla|bajada|desc(?:ription)?)(?:$|[\\s_-])");

    private static final int LINE = 100;

    private static final int LEFTOVER = 35;

    /** Above a text stand sections, roles, places. */
    private static final int LABEL = 36;

    private static final int SEARCH = 15;

    /** Of a hundred characters in paragraphs, those in the block that is the text's own. */
    private static final int OWN = 75;

    private Edges() {}

    static void trim(List<Block> roots, String headline, String by) {
        List<Block> lines = new ArrayList<>();
        roots.forEach(root -> collect(root, lines));
        if (roots.size() == 1) {
            dropHead(roots.get(0), lines, headline, by);
            lines.removeIf(line -> line.excluded);
        }
        int first = 0;
        while (first < lines.size() && !isProse(lines.get(first))) {
            first++;
        }
        lines.stream()
                .filter(line -> line.isHeading() && isSame(letters(line.element.text()), letters(headline)))
                .forEach(line -> line.excluded = true);
        // Without any prose there is no telling what stands above it.
        if (first < lines.size()) {
            trimEnd(lines.subList(first, lines.size()), by);
        }
        if (first < lines.size() && first < SEARCH) {
            for (Block line : lines.subList(0, first)) {
                line.excluded |= isAboveText(line, headline, by);
            }
        }
    }

    /**
     * Leaves out what stands before the block that holds the text itself, such as a standfirst, where the headline, a byline
     * or a date stand there too: that is the head of the page.
     */
    private static void dropHead(Block root, List<Block> lines, String headline, String by) {
        List<Block> signs = lines.stream()
                .filter(line -> line.name().equals("h1")
                        || line.chars <= LINE && isOver(Characters.line(line.element.text()), headline, by))
                .toList();
        Block own = own(root, root.paragraphChars);
        int start = begin(lines, own);
        // A first paragraph may stand before a block with the others.
        while (own != root
                && own.parent != null
                && lines.subList(begin(lines, own.parent), start).stream().noneMatch(signs::contains)) {
            own = own.parent;
            start = begin(lines, own);
        }
        Block text = own;
        List<Block> head = lines.subList(0, start);
        boolean isHead = start < lines.size() && head.stream().anyMatch(signs::contains);
        // A standfirst is one paragraph or two; more are a part of the text.
        if (isHead && head.stream().filter(Edges::isProse).count() < 3) {
            int last = start - 1;
            while (!signs.contains(head.get(last))) {
                last--;
            }
            for (int i = 0; i < start; i++) {
                Block line = head.get(i);
                // Below all signs may stand the first paragraph, in no block with the others.
                boolean above = i <= last || !isProse(line) || isStandfirst(line);
                line.excluded |= above && !ArticleFinder.isInside(text, line);
            }
        }
    }

    private static boolean isStandfirst(Block line) {
        String names = line.element.className() + ' ' + (line.parent == null ? "" : line.parent.element.className());
        return STANDFIRST.matcher(names).find();
    }

    private static int begin(List<Block> lines, Block block) {
        int begin = 0;
        while (begin < lines.size() && !ArticleFinder.isInside(lines.get(begin), block)) {
            begin++;
        }
        return begin;
    }

    /** The innermost block that holds most of the paragraphs. */
    private static Block own(Block block, int total) {
        return block.children.stream()
                .filter(child -> !child.excluded && child.paragraphs > 1 && child.paragraphChars * 100 >= total * OWN)
                .findFirst()
                .map(child -> own(child, total))
                .orElse(block);
    }

    /**
     * Where the text begins below what is written over it. Some pages have the headline, the byline and the date in no block
     * of their own, so that only the lines tell.
     */
    static int begin(String text, String headline, String by) {
        int begin = 0;
        for (int i = 0; i < 4; i++) {
            int end = text.indexOf("\n\n", begin);
            if (end < 0) {
                return begin;
            }
            String line = text.substring(begin, end);
            boolean kicker = isKicker(line) && text.length() - end > LINE * 2;
            if (!kicker && !isOver(line, headline, by)) {
                return begin;
            }
            begin = end + 2;
        }
        return begin;
    }

    private static boolean isOver(String line, String headline, String by) {
        if (line.length() > LINE || SENTENCE_END.matcher(line).find()) {
            return false;
        }
        String letters = letters(line);
        boolean byline = by.length() > 2 && letters.startsWith(letters(by.split(", ")[0])) || isByline(line, by);
        return isSame(letters, letters(headline))
                || byline
                || BY_LINE.matcher(line).find()
                || line.length() < 60 && WrittenDate.parse(line, false).isPresent()
                || DATE_LINE.matcher(line).find()
                        && line.chars().filter(Character::isDigit).count() > 5;
    }

    /** A section or a kind of article, in a few words. */
    private static boolean isKicker(String line) {
        boolean dense = line.chars().anyMatch(c -> c >= 0x2E80);
        return line.length() < (dense ? 9 : 25)
                && line.split("\\s+").length < 4
                && !SENTENCE_END.matcher(line).find();
    }

    /** Below the text stands who wrote it, in a few sentences that begin with the name; what else to read; what to do now. */
    private static void trimEnd(List<Block> lines, String by) {
        int end = lines.size();
        while (end > 1 && leadsElsewhere(lines.get(end - 1))) {
            end--;
        }
        // One link may be where the article has it from; two are what to read next.
        if (lines.size() - end > 1 || end < lines.size() && lines.get(end).links > 1) {
            lines.subList(end, lines.size()).forEach(line -> line.excluded = true);
        } else {
            end = lines.size();
        }
        for (int i = Math.max(1, end - 4); i < end; i++) {
            Block line = lines.get(i);
            String text = Characters.line(line.element.text());
            boolean aboutAuthor = text.length() < 600
                    && Stream.of(by.split(", ")).anyMatch(name -> name.length() > 6 && text.startsWith(name));
            line.excluded |= aboutAuthor
                    || letters(text).isEmpty()
                    || isLeftover(line, text, lines.subList(i + 1, lines.size()))
                    || text.length() < LINE * 3 && SITE_CALL.matcher(text).find()
                    || text.length() < LINE * 2
                            && Completeness.WALL.matcher(text).find()
                    || i >= end - 2
                            && text.length() < LINE * 2
                            && READER_CALL.matcher(text).find();
        }
    }

    /** A line that is a link as a whole. */
    private static boolean leadsElsewhere(Block line) {
        return line.ownLinkDensity() > 0.9
                && line.ownChars < LINE * 2
                && !line.name().equals("td")
                && line.children.isEmpty();
    }

    /** A few words at the very end that are no sentence lead to something that was left out. */
    private static boolean isLeftover(Block line, String text, List<Block> below) {
        return text.length() < LEFTOVER
                && !line.name().equals("li")
                && !line.name().equals("td")
                && !SENTENCE_END.matcher(text.replaceFirst(":$", "")).find()
                && below.stream().allMatch(block -> block.ownChars < LEFTOVER);
    }

    /** The blocks that hold text of their own, in the order of the page. */
    private static void collect(Block block, List<Block> lines) {
        if (block.excluded) {
            return;
        }
        if (block.ownChars > 0) {
            lines.add(block);
        }
        block.children.forEach(child -> collect(child, lines));
    }

    private static boolean isProse(Block block) {
        return !block.isHeading() && block.ownChars > LINE && block.ownLinkDensity() < 0.5;
    }

    private static boolean isAboveText(Block line, String headline, String by) {
        if (line.children.stream().anyMatch(child -> child.chars > 0 && !child.excluded)) {
            return false;
        }
        String text = Characters.line(line.element.text());
        if (text.length() > LINE * 2) {
            return false;
        }
        String letters = letters(text);
        return letters.isEmpty()
                || isSame(letters, letters(headline))
                || isByline(text, by)
                || line.name().equals("h1")
                || line.ownLinkDensity() > 0.8
                || text.length() < LINE && BY_LINE.matcher(text).find()
                || text.length() < 90
                        && DATE_LINE.matcher(text).find()
                        && !SENTENCE_END.matcher(text).find()
                        && (text.length() < LABEL + 10
                                || text.chars().filter(Character::isDigit).count() > 5)
                || text.length() < LABEL
                        && !line.isHeading()
                        && !SENTENCE_END.matcher(text.replaceFirst("[:：]$", "")).find();
    }

    /** The names of the authors and next to nothing else, but for a date. */
    static boolean isByline(String line, String by) {
        String letters = letters(line);
        String rest = letters;
        for (String name : by.split(", ")) {
            rest = rest.replace(letters(name), "");
        }
        int words = (int) rest.chars().filter(Character::isLetter).count();
        return rest.length() < letters.length() && (words < 9 || words < 16 && rest.length() - words > 4);
    }

    /** The same, or one a good part of the other: headlines are shortened for search engines. */
    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || Math.min(one.length(), other.length()) * 3 > Math.max(one.length(), other.length()) * 2
                        && (one.contains(other) || other.contains(one));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
