package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wiredesk.enrich.source.Head.Type;

/**
 * What the text has named before and now calls by less: "the Times" after the New York Times, "the company" after
 * Lumera Diagnostics, "police" after Leipzig police.
 */
final class Antecedents {

    private static final int LONGEST_DESCRIPTION = 4;

    private final WordClass stands;
    private final WordClass articles;
    private final WordClass adjectives;
    private final WordClass of;
    private final WordClass institutions;
    private final boolean articlesAreNeeded;
    private final boolean nounsAreCapitalised;

    Antecedents(PhraseBook book, boolean nounsAreCapitalised) {
        this.nounsAreCapitalised = nounsAreCapitalised;
        this.institutions = book.words("institution");
        this.stands = book.words("stands-for");
        this.articles = book.words("article");
        this.adjectives = book.words("adjective");
        this.of = book.words("of");
        this.articlesAreNeeded = !articles.isEmpty();
    }

    /** "the company", "das US-Unternehmen", "the Leeds-based company": a noun that stands for a name, if there is one. */
    Optional<Head> at(Tokens tokens, int token) {
        boolean noun = nounsAreCapitalised || !tokens.isCapitalised(token) || Unlisted.opensSentence(tokens, token);
        boolean stands = noun
                && this.stands.contains(tokens.word(token))
                && (!articlesAreNeeded || hasArticle(tokens, token))
                && of.forward(tokens, token + 1) < 0;
        return stands
                ? Optional.of(new Head(token, token + 1, Type.STAND_IN, Optional.empty(), false))
                : Optional.empty();
    }

    private boolean hasArticle(Tokens tokens, int token) {
        for (int end = token; end > token - LONGEST_DESCRIPTION; end--) {
            if (articles.backward(tokens, end) >= 0) {
                return true;
            }
            boolean describes = adjectives.contains(tokens.word(end - 1))
                    || tokens.word(end - 1).equals("-")
                    || tokens.word(end).equals("-");
            if (!describes) {
                return false;
            }
        }
        return false;
    }

    /** The same, each with what it means; without those that mean nothing. */
    List<Head> resolved(Tokens tokens, List<Head> all) {
        Map<String, Head> media = new HashMap<>();
        Head company = null;
        List<Head> resolved = new ArrayList<>();
        for (Head head : all) {
            String last = tokens.word(head.end() - 1);
            Head known = media.get(last);
            int length = head.end() - head.begin();
            boolean isShort = length == 1 || length == 2 && Inflection.isArticle(tokens.word(head.begin()));
            if (head.type() == Type.STAND_IN) {
                if (company != null) {
                    resolved.add(standIn(tokens, head, company));
                }
            } else if (isShort && known != null && head.isMedium()) {
                resolved.add(new Head(head.begin(), head.end(), Type.KNOWN, known.outlet(), false));
            } else {
                resolved.add(head);
                if (head.type() == Type.KNOWN && head.isMedium() && !isShort) {
                    media.putIfAbsent(last, head);
                }
                company = company == null && mayBeCompany(tokens, head) ? head : company;
            }
        }
        return resolved;
    }

    private boolean mayBeCompany(Tokens tokens, Head head) {
        boolean institution = head.outlet()
                .filter(outlet -> outlet.kind() == Outlet.Kind.INSTITUTION)
                .isPresent();
        for (int token = head.begin(); token < head.end() && !institution; token++) {
            String word = tokens.word(token);
            institution = institutions.contains(word) && !stands.contains(word);
        }
        // "MILANO - ...": a place, before the text begins.
        boolean dateline = head.begin() == 0 && tokens.isAllCaps(0) && !tokens.isWord(head.end());
        return !institution && !dateline && !head.isMedium() && head.type() != Type.GENERIC;
    }

    private static Head standIn(Tokens tokens, Head head, Head meant) {
        String name = meant.name() == null ? tokens.written(meant.begin(), meant.end()) : meant.name();
        Type type = meant.type() == Type.KNOWN ? Type.KNOWN : Type.INSTITUTION_SHAPE;
        return new Head(head.begin(), head.end(), type, meant.outlet(), false, name);
    }
}
