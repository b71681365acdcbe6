package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks that hold an article's text. The idea is Arc90's, as in Readability: every paragraph speaks for the
 * blocks that hold it, the nearest most; what is full of links or named as something else loses. Marks that a page sets
 * itself ({@code itemprop=articleBody}, {@code article}) win where they hold a good part of the same text.
 */
final class ArticleFinder {

    /** How much of a paragraph's score its parent, grandparent and so on get. */
    private static final double[] SHARES = {1, 1 / 2.0, 1 / 6.0, 1 / 9.0, 1 / 12.0};

    private static final int LABEL_WEIGHT = 25;

    /** How far up more of the same text is looked for: page builders wrap each part in a dozen blocks. */
    private static final int HEIGHT = 12;

    private static final Map<String, Integer> TAG_WEIGHTS = Map.ofEntries(
            Map.entry("article", 15),
            Map.entry("main", 10),
            Map.entry("div", 5),
            Map.entry("section", 5),
            Map.entry("pre", 3),
            Map.entry("td", 3),
            Map.entry("blockquote", 3),
            Map.entry("ol", -3),
            Map.entry("ul", -3),
            Map.entry("dl", -3),
            Map.entry("dd", -3),
            Map.entry("dt", -3),
            Map.entry("li", -3),
            Map.entry("th", -5));

    /** @param evidence what decided */
    record Article(List<Block> roots, String evidence) {}

    private ArticleFinder() {}

    static Article find(Blocks blocks) {
        List<Block> kept = blocks.kept();
        score(kept);
        Block top = kept.stream()
                .filter(block -> block.score > 0)
                .max(Comparator.comparingDouble(ArticleFinder::weighed))
                .orElse(blocks.body());
        Block root = climb(top, kept);
        List<Block> marked = marked(kept, root);
        return marked.isEmpty() ? new Article(List.of(root), "text density") : new Article(marked, "articleBody mark");
    }

    private static void score(List<Block> kept) {
        for (Block block : kept) {
            if (block.ownChars < 25 || block.isHeading()) {
                continue;
            }
            double content = (1 + block.ownCommas + Math.min(3, block.ownChars / 100)) * (1 - block.ownLinkDensity());
            if (!isParagraph(block)) {
                add(block, 1 + block.ownCommas + block.ownChars / 100.0);
            }
            Block ancestor = block.parent;
            for (int i = 0; i < SHARES.length && ancestor != null; i++, ancestor = ancestor.parent) {
                add(ancestor, content * SHARES[i]);
            }
        }
    }

    private static boolean isParagraph(Block block) {
        return switch (block.name()) {
            case "p", "li", "dd", "dt", "th", "tr", "caption" -> true;
            default -> false;
        };
    }

    private static void add(Block block, double score) {
        if (block.score == 0) {
            block.score = TAG_WEIGHTS.getOrDefault(block.name(), 0)
                    + switch (block.label) {
                        case LIKELY -> LABEL_WEIGHT;
                        case UNLIKELY, LISTED -> -LABEL_WEIGHT;
                        default -> 0;
                    }
                    + 0.001;
        }
        block.score += score;
    }

    private static double weighed(Block block) {
        return block.score * (1 - block.linkDensity());
    }

    /** From the best block to the one that holds the whole article, where its text is spread over several blocks. */
    private static Block climb(Block top, List<Block> kept) {
        double best = weighed(top);
        List<Block> rivals = kept.stream()
                .filter(block -> block != top && block.score > 0 && weighed(block) >= best * 0.75)
                .toList();
        Block root = top;
        for (Block ancestor = top.parent; ancestor != null && ancestor.parent != null; ancestor = ancestor.parent) {
            Block candidate = ancestor;
            long inside = rivals.stream()
                    .filter(rival -> isInside(rival, candidate) && !isInside(rival, top))
                    .count();
            if (inside >= 2) {
                root = candidate;
                break;
            }
        }
        double last = weighed(root);
        double floor = last / 3;
        for (Block level = root; level.parent != null && level.parent.parent != null; level = level.parent) {
            double score = weighed(level.parent);
            if (score < floor || isOnlyArticle(level)) {
                break;
            }
            if (score > last) {
                root = level.parent;
                break;
            }
            last = score;
        }
        return gather(root);
    }

    /**
     * Many pages cut an article into several blocks, with advertisements or subheadings between them. Walks up from the
     * best block and keeps the neighbours that look like more of the same text, leaving out the others.
     */
    private static Block gather(Block best) {
        Block root = best;
        Block level = best;
        for (int i = 0; i < HEIGHT && level.parent != null; i++) {
            Block parent = level.parent;
            boolean found = false;
            for (Block sibling : parent.children) {
                found |= sibling != level && !sibling.excluded && isMoreText(sibling, level, best);
            }
            if (found) {
                for (Block block = root; block != parent && block.parent != null; block = block.parent) {
                    Block kept = block;
                    for (Block sibling : block.parent.children) {
                        sibling.excluded |= sibling != kept && !isMoreText(sibling, kept, best);
                    }
                }
                root = parent;
            }
            if (parent.name().equals("article") || parent.name().equals("main")) {
                break;
            }
            level = parent;
        }
        return root;
    }

    private static boolean isMoreText(Block sibling, Block level, Block best) {
        if (sibling.isHeading()) {
            return sibling.linkDensity() < 0.3;
        }
        if (isParagraph(sibling) || sibling.children.isEmpty()) {
            return sibling.linkDensity() < 0.25 && sibling.chars > 80;
        }
        boolean alike = sibling.name().equals(level.name())
                && !sibling.element.className().isEmpty()
                && sibling.element.className().equals(level.element.className());
        return sibling.linkDensity() < 0.25
                && sibling.label != Label.UNLIKELY
                && !hasLinkedHeading(sibling)
                && (alike && sibling.paragraphs > 0
                        || sibling.paragraphChars > 200 && sibling.paragraphChars * 10 > sibling.chars * 7);
    }

    /** A heading that is a link leads to an article of its own. */
    private static boolean hasLinkedHeading(Block block) {
        return !block.excluded
                && (block.isHeading() && block.linkDensity() > 0.5
                        || block.children.stream().anyMatch(ArticleFinder::hasLinkedHeading));
    }

    /** An {@code article} among other things is the article; one among many is a post of a live blog. */
    private static boolean isOnlyArticle(Block block) {
        return block.name().equals("article")
                && block.parent != null
                && block.parent.children.stream()
                        .noneMatch(other -> other != block && other.name().equals("article"));
    }

    static boolean isInside(Block block, Block ancestor) {
        for (Block b = block; b != null; b = b.parent) {
            if (b == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The outermost blocks that the page marks as its article's body, if they hold most of what was found. */
    private static List<Block> marked(List<Block> kept, Block root) {
        List<Block> marked = new ArrayList<>();
        @Nullable Block last = null;
        int chars = 0;
        for (Block block : kept) {
            if (block.element.attr("itemprop").contains("articleBody")
                    || block.element.attr("property").contains("articleBody")) {
                if (last == null || !isInside(block, last)) {
                    marked.add(block);
                    chars += block.paragraphChars;
                    last = block;
                }
            }
        }
        return chars * 10 >= root.paragraphChars * 4 ? marked : List.of();
    }
}
