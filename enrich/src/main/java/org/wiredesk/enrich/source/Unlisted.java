package org.wiredesk.enrich.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wiredesk.enrich.source.Head.Type;

/**
 * Judges names that no list has and whose words tell nothing: "Veltrana", "KPLX", "EnBW". People and places are left
 * out; an abbreviation, a capital inside a word or an article before the name make it an organisation; any other may
 * be one, and only a phrase that organisations alone take says so. For one document: people that it names in full are
 * known by their surnames from then on.
 */
final class Unlisted {

    /** "EnBW", "BioNTech", "G4S", "E.ON"; not "McDonald", "O'Neill". */
    private static final Pattern CAPITAL_INSIDE =
            Pattern.compile("(?!Mc|Mac|De|Di|La|Le|Van|Fitz)\\p{Lu}\\p{L}*[\\p{Ll}\\d]\\p{Lu}.*");

    private static final Pattern NUMERAL = Pattern.compile("[IVXLC]+");
    private static final List<String> GERMAN_NOUN_ENDINGS = List.of(
            ("ung ungen heit heiten keit keiten schaft schaften tion tionen tät ismus ment nis ling chen innen in ern"
                            + " en er")
                    .split(" "));

    private final Lexicon lexicon;
    private final WordClass articles;
    private final WordClass notOrganisations;
    private final WordClass platforms;
    private final WordClass inPlace;
    private final WordClass roles;
    private final boolean openings;
    private final WordClass bareBehind;
    private final boolean nounsAreCapitalised;
    private final Set<String> people = new HashSet<>();

    Unlisted(Lexicon lexicon, PhraseBook book, boolean nounsAreCapitalised) {
        this.lexicon = lexicon;
        this.articles = book.words("article");
        this.platforms = book.words("platform");
        this.notOrganisations = book.words("no-organisation");
        this.bareBehind = book.words("bare-behind");
        this.openings = !book.words("opening").isEmpty();
        this.roles = book.words("role");
        this.inPlace = book.words("in-place");
        this.nounsAreCapitalised = nounsAreCapitalised;
    }

    /** Judges the capitalised words from {@code begin} to {@code run}, which go on to {@code end}. */
    Optional<Head> at(Tokens tokens, int begin, int run, int end) {
        if (isPerson(tokens, begin, run)) {
            people.add(tokens.word(run - 1));
            return Optional.empty();
        }
        if (isOther(tokens, begin, run)) {
            return Optional.empty();
        }
        boolean partOfName = endsName(tokens, begin);
        boolean sure =
                isAbbreviation(tokens, begin, run) || !nounsAreCapitalised && !partOfName && hasArticle(tokens, begin);
        boolean single = run - begin == 1;
        boolean opening = opensSentence(tokens, begin) && !mayOpen(tokens, begin);
        if (!sure && single && (opening || partOfName || isPlaced(tokens, begin))) {
            return Optional.empty();
        }
        // Where every noun has a capital, only a bare preposition before it says that it is a name: "laut Veltrana".
        if (!sure && nounsAreCapitalised && !bareBehind.contains(tokens, begin - 1)) {
            return Optional.empty();
        }
        boolean telling = !single && !nounsAreCapitalised && hasDictionaryWord(tokens, begin, run);
        sure |= telling && run - begin > 2;
        Type type = sure ? Type.INSTITUTION_SHAPE : single || telling ? Type.WORD : Type.NAME;
        // "Ilir of the Democratic Party" is a person and an organisation, "Aceros del Norte" is one name.
        return Optional.of(
                new Head(begin, sure || single && !nounsAreCapitalised ? end : run, type, Optional.empty(), false));
    }

    /** "Natural Resources Wales": people are not called like that. */
    private boolean hasDictionaryWord(Tokens tokens, int begin, int run) {
        for (int token = begin; token < run; token++) {
            boolean opens = opensSentence(tokens, token);
            if (!opens && tokens.word(token).length() > 3 && lexicon.isCommon(tokens.word(token))) {
                return true;
            }
        }
        return false;
    }

    /** "Sinclair" in "Rob Sinclair", "Poel" in "Anneliese van der Poel". */
    private boolean endsName(Tokens tokens, int token) {
        int before = token - 1;
        while (isParticle(tokens, before)) {
            before--;
        }
        boolean name = !opensSentence(tokens, before) || lexicon.isGivenName(tokens.written(before));
        return !nounsAreCapitalised && tokens.isCapitalised(before) && name;
    }

    private boolean isParticle(Tokens tokens, int token) {
        String word = tokens.word(token);
        return word.equals("-") || word.equals("'") || lexicon.isParticle(word);
    }

    /** "at Rooppur": a place. */
    private boolean isPlaced(Tokens tokens, int token) {
        return inPlace.contains(tokens, token - 1);
    }

    /** "Sinclair" is a company, but not in "Rob Sinclair", nor in what follows that. */
    boolean isSurname(Tokens tokens, Head head) {
        if (lexicon.isGivenName(tokens.written(head.begin() - 1))) {
            people.add(tokens.word(head.begin()));
        }
        boolean company = head.type() == Type.KNOWN && !head.isMedium() && head.end() - head.begin() == 1;
        return company && people.contains(tokens.word(head.begin()));
    }

    /** Remembers whom the words from {@code begin} to {@code run} name, if it is a person. */
    boolean isNamedPerson(Tokens tokens, int begin, int run) {
        boolean person = run - begin > 1 && isPerson(tokens, begin, run);
        if (person) {
            people.add(tokens.word(run - 1));
        }
        return person;
    }

    boolean isPerson(Tokens tokens, int begin, int run) {
        int before = tokens.word(begin - 1).equals(".") ? begin - 2 : begin - 1;
        return lexicon.isGivenName(tokens.written(begin))
                || isTitle(tokens, before)
                || hasTitle(tokens, begin, run)
                || lexicon.isFamilyName(tokens.written(run - 1))
                || tokens.isCapitalised(begin) && tokens.word(begin).length() == 1
                || people.contains(tokens.word(run - 1));
    }

    private boolean isTitle(Tokens tokens, int token) {
        return lexicon.isTitle(tokens.word(token)) || roles.contains(tokens, token);
    }

    /** "President Obama", "Defence Minister Edward Tetteh" */
    private boolean hasTitle(Tokens tokens, int begin, int run) {
        for (int token = begin; token < run; token++) {
            boolean apart = token == begin || token < run - 1;
            if (apart && isTitle(tokens, token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOther(Tokens tokens, int begin, int run) {
        String first = tokens.written(begin);
        boolean single = run - begin == 1;
        boolean abbreviation = tokens.isAllCaps(begin);
        return lexicon.isPlace(tokens.written(begin, run))
                || notOrganisations.contains(tokens, begin)
                || platforms.contains(tokens, begin)
                || single && !abbreviation && lexicon.isCommon(first)
                || single && nounsAreCapitalised && GERMAN_NOUN_ENDINGS.stream().anyMatch(first::endsWith)
                || NUMERAL.matcher(first).matches();
    }

    private static boolean isAbbreviation(Tokens tokens, int begin, int run) {
        for (int token = begin; token < run; token++) {
            boolean capitals = tokens.isAllCaps(token) && tokens.word(token).length() <= 6;
            if (capitals || CAPITAL_INSIDE.matcher(tokens.written(token)).matches()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasArticle(Tokens tokens, int begin) {
        int before = tokens.word(begin - 1).equals(Tokens.QUOTE) ? begin - 1 : begin;
        int article = articles.backward(tokens, before);
        return article >= 0 && (!tokens.isCapitalised(article) || opensSentence(tokens, article));
    }

    /** "Nampak said": a word at the start of a sentence that no dictionary has, and no plural. */
    private boolean mayOpen(Tokens tokens, int token) {
        return openings
                && !tokens.word(token).endsWith("s")
                && !tokens.word(token).endsWith("ing");
    }

    static boolean opensSentence(Tokens tokens, int token) {
        String before = tokens.word(token - 1);
        return token == 0 || before.equals(".") || before.equals(Tokens.BREAK) || before.equals(Tokens.QUOTE);
    }
}
