package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wiredesk.enrich.source.Head.Type;

/**
 * What a text has named before and now calls by less: "the Times" after the New York Times, "the company" after Lumera
 * Diagnostics, "police" after Gloucestershire Police, "its director" after whatever was named last. "The company" is what the
 * article is about more often than what it has just mentioned, so it is the first one that counts.
 */
final class Antecedents {

    private static final int LONGEST_DESCRIPTION = 4;

    private final WordClass companies;
    private final WordClass bodies;
    private final WordClass standIns;
    private final WordClass possessives;
    private final WordClass roles;
    private final WordClass spokes;
    private final WordClass articles;
    private final WordClass adjectives;
    private final WordClass of;
    private final WordClass institutions;
    private final boolean nounsAreCapitalised;

    Antecedents(PhraseBook book, boolean nounsAreCapitalised) {
        this.companies = book.words("stands-for-company");
        this.bodies = book.words("stands-for-body");
        this.standIns = book.words("stand-in");
        this.possessives = book.words("possessive");
        this.roles = book.words("role");
        this.spokes = book.words("spokes");
        this.articles = book.words("article");
        this.adjectives = book.words("adjective");
        this.of = book.words("genitive");
        this.institutions = book.words("institution");
        this.nounsAreCapitalised = nounsAreCapitalised;
    }

    /** "the company", "das US-Unternehmen", "the Leeds-based company", "its" in "its director". */
    Optional<Head> at(Tokens tokens, int token) {
        if (!standIns.contains(tokens, token)) {
            return Optional.empty();
        }
        int begin = -1;
        if (possessives.contains(tokens, token)) {
            begin = isRole(tokens, token + 1) || isRole(tokens, token + 2) ? token : -1;
        } else {
            boolean name =
                    !nounsAreCapitalised && tokens.isCapitalised(token) && !Unlisted.opensSentence(tokens, token);
            boolean compound = tokens.isGlued(token) && tokens.word(token - 1).equals("-") && !nounsAreCapitalised;
            boolean goesOn = tokens.isCapitalised(token + 1)
                    || of.forward(tokens, token + 1) >= 0 && !spokes.contains(tokens, token);
            // "the retailer Brightways", "the group of twelve"
            begin = name || compound || goesOn ? -1 : begin(tokens, token);
        }
        return begin < 0
                ? Optional.empty()
                : Optional.of(new Head(begin, token + 1, Type.STAND_IN, Optional.empty(), false));
    }

    private boolean isRole(Tokens tokens, int token) {
        return roles.contains(tokens, token) || spokes.contains(tokens, token);
    }

    /** Where what describes the noun starts, behind its article; or -1 if it has none and needs one. */
    private int begin(Tokens tokens, int token) {
        if (articles.isEmpty() || spokes.contains(tokens, token) || spokes.contains(tokens, token + 1)) {
            return token;
        }
        for (int begin = token; begin > token - LONGEST_DESCRIPTION; begin--) {
            if (articles.backward(tokens, begin) >= 0) {
                return begin;
            }
            boolean hyphen =
                    tokens.word(begin - 1).equals("-") || tokens.word(begin).equals("-");
            if (!hyphen && !adjectives.contains(tokens, begin - 1)) {
                return -1;
            }
        }
        return -1;
    }

    /** The same, each with what it means; without those that mean nothing. */
    List<Head> resolved(Tokens tokens, List<Head> all) {
        Map<String, Head> media = new HashMap<>();
        boolean needsCompany = all.stream().anyMatch(head -> head.type() == Type.STAND_IN);
        Head company = null;
        Head nearest = null;
        List<Head> resolved = new ArrayList<>();
        for (Head head : all) {
            String last = tokens.word(head.end() - 1);
            Head known = media.get(last);
            int length = head.end() - head.begin();
            boolean isShort = length == 1 || length == 2 && Inflection.isArticle(tokens.word(head.begin()));
            if (head.type() == Type.STAND_IN) {
                Head meant = companies.contains(tokens, head.end() - 1)
                        ? company
                        : possessives.contains(tokens, head.end() - 1) ? nearest : named(tokens, resolved, last);
                if (meant != null) {
                    resolved.add(standIn(tokens, head, meant));
                }
            } else if (head.type() == Type.GENERIC) {
                Head meant = named(tokens, resolved, last);
                // "the federation" is somebody; "the police" may be left at that.
                if (meant != null) {
                    resolved.add(standIn(tokens, head, meant));
                } else if (length > 1 || !bodies.contains(tokens, head.end() - 1)) {
                    resolved.add(head);
                }
            } else if (isShort && known != null && head.isMedium()) {
                resolved.add(new Head(head.begin(), head.end(), Type.KNOWN, known.outlet(), false));
            } else {
                resolved.add(head);
                if (head.type() == Type.KNOWN && head.isMedium() && !isShort) {
                    media.putIfAbsent(last, head);
                }
                company = needsCompany && company == null && mayBeCompany(tokens, head) ? head : company;
                nearest = head.isMedium() ? nearest : head;
            }
        }
        return resolved;
    }

    /** The last before that has the noun in its name: "police" may be "Gloucestershire Police". */
    private static @Nullable Head named(Tokens tokens, List<Head> before, String noun) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Head head = before.get(i);
            for (int token = head.begin(); token < head.end() && head.type() == Type.INSTITUTION_SHAPE; token++) {
                if (tokens.word(token).equals(noun) && head.end() - head.begin() > 1) {
                    return head;
                }
            }
        }
        return null;
    }

    private boolean mayBeCompany(Tokens tokens, Head head) {
        boolean institution = head.outlet()
                .filter(outlet -> outlet.kind() == Outlet.Kind.INSTITUTION)
                .isPresent();
        for (int token = head.begin(); token < head.end() && !institution; token++) {
            institution = institutions.contains(tokens, token) && !companies.contains(tokens, token);
        }
        // "MILANO - ...": a place, before the text begins.
        boolean dateline = head.begin() == 0 && tokens.isAllCaps(0) && !tokens.isWord(head.end());
        return !institution && !dateline && !head.isMedium();
    }

    private static Head standIn(Tokens tokens, Head head, Head meant) {
        String name = meant.name() == null ? tokens.written(meant.begin(), meant.end()) : meant.name();
        return new Head(head.begin(), head.end(), Type.INSTITUTION_SHAPE, meant.outlet(), false, name);
    }
}
