package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.Member.Place;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.WordHashes;
import org.wiredesk.enrich.words.Words;

/**
 * Mentions without a name, where the text makes plain who is meant: {@code the chancellor} after {@code Chancellor Angela
 * Merkel}, {@code the bank} after {@code Deutsche Bank}, {@code the company} where the sentences before name one
 * organisation only. A title that two people bear means nobody.
 */
final class Descriptions {

    private static final String RULE = "description";
    private static final int CONFIDENCE = 70;
    /** Sentences back in which a company must stand alone. */
    private static final int NEAR = 2;

    private static final Map<String, WordHashes> ARTICLES = Map.of(
            "en", Fold.words("the"),
            "de", Fold.words("der die das den dem des"),
            "fr", Fold.words("le la"),
            "es", Fold.words("el la"));

    private static final WordHashes COMPANY =
            Fold.words("company firm Unternehmen Konzern Firma entreprise société empresa compañía");

    /** What an organisation's own name may say it is; in all four languages. */
    private static final WordHashes HEADS =
            Fold.words("bank university ministry party airline newspaper commission council"
                    + " agency institute foundation federation union museum hospital league club association society authority"
                    + " college congress alliance academy Bank Universität Ministerium Partei Zeitung"
                    + " Kommission Stiftung Verband Gewerkschaft Liga Verein Behörde Akademie banque université ministère parti journal commission fondation ligue académie"
                    + " banco universidad ministerio partido periódico comisión fundación liga asociación academia");

    private static final WordHashes PRIME = Fold.words("prime vice foreign finance interior defence defense home");

    private static final WordHashes OF =
            Fold.words("of for de du des del der von elect designate general holiday account");

    private static final WordHashes BANK = Fold.words("bank airline newspaper banque banco Zeitung");

    private static final WordHashes ADDRESS =
            Fold.words("Mr Mrs Ms Miss Dr Prof Sir Lord Lady Dame Herr Frau M Mme Mlle"
                    + " Monsieur Madame Sr Sra Srta Don Doña signor signora St Saint San Santa");

    private final Cues cues;
    private final List<Words> texts;
    private final WordHashes articles;

    /** Who a word stands for from here on, or nobody where two could be meant. */
    private final Map<Long, Optional<Member>> bearers = new HashMap<>();

    Descriptions(Cues cues, List<Words> texts, String language) {
        this.cues = cues;
        this.texts = texts;
        this.articles = ARTICLES.getOrDefault(language.length() < 2 ? "" : language.substring(0, 2), new WordHashes());
    }

    /** A member at a place, to walk through a text in its order. */
    private record At(Member member, Place place) {}

    /** Adds the mentions that it finds. */
    void follow(Collection<Member> members) {
        if (articles.isEmpty()) {
            return;
        }
        for (int text = 0; text < texts.size(); text++) {
            List<At> all = new ArrayList<>();
            for (Member member : members) {
                for (Place place : member.places) {
                    if (place.text() == text) {
                        all.add(new At(member, place));
                    }
                }
            }
            all.sort(Comparator.comparingInt(at -> at.place().span().begin()));
            walk(text, all);
        }
    }

    private void walk(int text, List<At> all) {
        Words words = texts.get(text);
        int next = 0;
        int sentence = 0;
        Map<Member, Integer> companies = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            sentence += words.opens(i) ? 1 : 0;
            if (next < all.size() && all.get(next).place().span().begin() == i) {
                At at = all.get(next++);
                introduce(words, at);
                if (at.member().kind == Kind.ORGANISATION) {
                    companies.put(at.member(), sentence);
                }
                i = Math.max(i, at.place().span().end() - 1);
                while (next < all.size() && all.get(next).place().span().begin() <= i) {
                    next++;
                }
                continue;
            }
            int end = noun(words, i);
            int limit = next < all.size() ? all.get(next).place().span().begin() : words.size();
            if (end > 0 && end <= limit && !titled(words, end, limit)) {
                Optional<Member> meant = meant(words, i, end, companies, sentence);
                if (meant.isPresent()) {
                    Span span = new Span(i, end, meant.get().kind, List.of(), CONFIDENCE, RULE);
                    meant.get().places.add(new Place(text, span));
                    i = end - 1;
                }
            }
        }
    }

    /** A title before a person's name, the head word inside an organisation's. */
    private void introduce(Words words, At at) {
        Span span = at.place().span();
        if (at.member().kind == Kind.PERSON) {
            if (span.length() > 1 && role(words.hash(span.begin()))) {
                // "The Duchess of Kent" bears her title in her name.
                note(words.hash(span.begin()), at.member());
            }
            int first = span.begin() - 1;
            if (first >= 0 && words.gap(span.begin()) == Gap.SPACE && role(words.hash(first))) {
                note(title(words, first), at.member());
            }
        } else if (at.member().kind == Kind.ORGANISATION && span.length() > 1) {
            Set<Long> heads = new HashSet<>();
            for (int i = span.begin(); i < span.end(); i++) {
                if (HEADS.contains(words.hash(i))) {
                    heads.add(words.hash(i));
                }
            }
            heads.forEach(head -> note(head, at.member()));
        }
    }

    /** {@code Prime Minister} is one title of two words. */
    private static long title(Words words, int last) {
        boolean two = last > 0 && words.gap(last) == Gap.SPACE && PRIME.contains(words.hash(last - 1));
        return two ? Fold.sequence(words.hash(last - 1), words.hash(last)) : words.hash(last);
    }

    private void note(long word, Member member) {
        bearers.merge(word, Optional.of(member), (old, now) -> old.equals(now) ? old : Optional.empty());
    }

    /** The end of an article and a noun, or 0: {@code the prime minister}. */
    private int noun(Words words, int i) {
        int noun = i + 1;
        if (noun >= words.size() || !articles.contains(words.hash(i)) || words.gap(noun) != Gap.SPACE) {
            return 0;
        }
        boolean two = PRIME.contains(words.hash(noun)) && noun + 1 < words.size() && words.gap(noun + 1) == Gap.SPACE;
        int end = two ? noun + 2 : noun + 1;
        boolean ends = words.gap(end) != Gap.HYPHEN;
        return ends ? end : 0;
    }

    /** {@code the president of}, {@code the Chancellor Merkel}, {@code the bank holiday} are about somebody else. */
    private boolean titled(Words words, int end, int limit) {
        if (end >= words.size() || words.gap(end) != Gap.SPACE) {
            return false;
        }
        return end == limit || OF.contains(words.hash(end)) || words.shape(end).capital();
    }

    private Optional<Member> meant(Words words, int begin, int end, Map<Member, Integer> companies, int sentence) {
        long noun = title(words, end - 1);
        @Nullable Optional<Member> bearer = bearers.get(noun);
        if (bearer != null) {
            return bearer;
        }
        if (end - begin == 2 && COMPANY.contains(words.hash(end - 1))) {
            List<Member> near = companies.entrySet().stream()
                    .filter(entry -> entry.getValue() >= sentence - NEAR)
                    .map(Map.Entry::getKey)
                    .toList();
            return near.size() == 1 && company(near.get(0)) ? Optional.of(near.get(0)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether an organisation's name does not say that it is none. */
    private static boolean company(Member member) {
        Words name = Words.of(member.name);
        for (int i = 0; i < name.size(); i++) {
            boolean other = HEADS.contains(name.hash(i)) && !BANK.contains(name.hash(i));
            if (other) {
                return false;
            }
        }
        return true;
    }

    /** A title that is an office, and no mere form of address. */
    private boolean role(long word) {
        return (cues.of(word) & Cues.TITLE) != 0 && !ADDRESS.contains(word);
    }
}
