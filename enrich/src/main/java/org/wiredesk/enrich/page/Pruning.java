package org.wiredesk.enrich.page;

import java.util.List;
import java.util.regex.Pattern;

/** Leaves out what stands inside an article's blocks and is not its text: link lists, boxes, lines about the page. */
final class Pruning {

    /** The first words of short lines that lead elsewhere or speak of the page itself. */
    private static final Pattern ASIDE_LINE = Pattern.compile(
            "^(?:read (?:more|also|next|the full)|more:|see also|also read|also on|related(?: articles?| stories| content)?:?"
                    + "|recommended|watch:|listen:|sign up|subscribe|follow (?:us|\\S+ on)|click here|share (?:this|on)|advertisement|"
                    + "continue reading|story continues|photo(?:s|graph)?:|image:|credit:|copyright|©|all rights reserved|getty images|"
                    + "mehr zum thema|lesen sie (?:auch|mehr)|auch interessant|anzeige$|foto:|weiterlesen|"
                    + "lire aussi|à lire|lisez aussi|leia (?:mais|também)|veja (?:mais|também)|lea (?:también|más)|leer también|te puede interesar|"
                    + "leggi (?:anche|tutto)|lees (?:ook|meer)|czytaj (?:też|także|więcej)|läs (?:mer|också)|læs også|les også|lue myös|číst více|oku(?:yun)?:|baca juga|xem thêm|"
                    + "читайте (?:также|ещё|еще|по теме)|читать (?:также|далее)|читайте також|διαβάστε (?:επίσης|ακόμη|περισσότερα)|δείτε (?:επίσης|ακόμη)|"
                    + "اقرأ (?:أيضا|أيضًا|ايضا|المزيد)|إقرأ|طالع أيضا|بیشتر بخوانید|קראו עוד|(?:ये|यह) भी पढ़ें|आगे पढ़ें|আরও পড়ুন|อ่านเพิ่มเติม|"
                    + "(?:延伸|相关|推荐|更多)(?:阅读|閱讀|新闻|报道|文章)|相關(?:新聞|閱讀)|延伸閱讀|点击(?:查看|阅读)|関連記事|あわせて読みたい|合わせて読みたい|こちらも|続きを読む|함께 읽기|관련 ?기사|더 보기|"
                    + "publicidad$|publicité$|pubblicità$|advertentie$|reklama$|print$|email$|e-mail$|tweet$|share$|facebook$|twitter$|whatsapp$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int SHORT = 200;

    private Pruning() {}

    static void prune(List<Block> roots, Blocks blocks) {
        int total = roots.stream().mapToInt(root -> root.paragraphChars).sum();
        for (Block root : roots) {
            for (Block child : root.children) {
                prune(child, total);
            }
        }
        blocks.sum();
        roots.forEach(Pruning::dropTrailingHeadings);
    }

    private static void prune(Block block, int total) {
        if (block.excluded) {
            return;
        }
        if (isLinkList(block, total) || isUnlikelyBox(block, total) || isAsideLine(block)) {
            block.excluded = true;
            return;
        }
        for (Block child : block.children) {
            prune(child, total);
        }
    }

    private static boolean isLinkList(Block block, int total) {
        if (block.chars == 0 || block.isHeading() || block.paragraphChars * 3 > total) {
            return false;
        }
        double density = block.linkDensity();
        return switch (block.name()) {
            case "p", "blockquote", "pre", "td", "tr", "tbody" -> false;
            case "li" -> false;
            default -> density > 0.5 && block.links > 1 || density > 0.8;
        };
    }

    private static boolean isUnlikelyBox(Block block, int total) {
        return block.label == Label.UNLIKELY
                && !block.isHeading()
                && !block.name().equals("p")
                && !block.name().equals("li")
                && block.paragraphChars * 5 < total
                && (block.commas < 3 || block.linkDensity() > 0.2);
    }

    private static boolean isAsideLine(Block block) {
        if (block.chars == 0 || block.chars > SHORT || block.children.size() > 2) {
            return false;
        }
        String text = Characters.line(block.element.text());
        return ASIDE_LINE.matcher(text).find() && (block.linkChars * 2 > block.chars || text.length() < 60);
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
