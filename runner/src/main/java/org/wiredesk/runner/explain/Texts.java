package org.wiredesk.runner.explain;

import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Section;

/** The texts of an article by code point, cut once: offsets need not be counted from the beginning for each place. */
final class Texts {

    private final int[] headline;
    private final int[] body;

    Texts(EnrichedArticle article) {
        this.headline = article.text(Section.HEADLINE).codePoints().toArray();
        this.body = article.text(Section.BODY).codePoints().toArray();
    }

    int length(Section section) {
        return of(section).length;
    }

    String slice(Section section, int begin, int end) {
        return new String(of(section), begin, end - begin);
    }

    private int[] of(Section section) {
        return section == Section.HEADLINE ? headline : body;
    }
}
