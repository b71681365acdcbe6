package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wiredesk.enrich.source.Head.Type;

/** Finds everything in a text that could be a source: known names, domain names, and names by their shape. */
final class Heads {

    private static final int LONGEST_COMPANY = 6;

    private final Outlets outlets;
    private final WordClass outletWords;
    private final WordClass descriptors;
    private final WordClass appositions;
    private final WordClass determiners;
    private final WordClass of;
    private final String language;
    private final boolean nounsAreCapitalised;
    private final Companies companies;
    private final NameParts names;
    private final Institutions institutions;
    private final Antecedents antecedents;
    private final WordClass endings;
    private final WordClass nouns;
    private final WordClass platforms;
    private final WordClass roles;
    private final WordClass reportNouns;
    private final WordClass according;
    private final Lexicon lexicon;
    private final PhraseBook book;

    Heads(Outlets outlets, Lexicon lexicon, PhraseBook book, Antecedents antecedents, String language) {
        this.antecedents = antecedents;
        this.language = language;
        this.outlets = outlets;
        this.outletWords = book.words("outlet");
        this.appositions = book.words("apposition");
        this.descriptors = book.words("descriptor");
        this.determiners = book.words("determiner");
        this.of = book.words("of");
        this.nounsAreCapitalised = language.equals("de");
        this.companies = new Companies(book, nounsAreCapitalised);
        this.names = new NameParts(book);
        this.institutions = new Institutions(book, names, lexicon, language);
        this.roles = book.words("role");
        this.nouns = book.words("noun");
        this.platforms = book.words("platform");
        this.endings = book.words("ending");
        this.reportNouns = book.words("report-noun");
        this.according = book.words("according");
        this.lexicon = lexicon;
        this.book = book;
    }

    /** In the order of the text; no two overlap. */
    List<Head> in(Tokens tokens) {
        List<Head> heads = new ArrayList<>();
        Unlisted unlisted = new Unlisted(lexicon, book, nounsAreCapitalised);
        int free = 0;
        for (int token = 0; token < tokens.count(); ) {
            int start = token;
            int bound = free;
            Optional<Head> head = at(tokens, token, free, unlisted).or(() -> unlisted(tokens, start, bound, unlisted));
            // What is only a name gives way to what the words behind it make of it.
            if (head.isPresent()
                    && !heads.isEmpty()
                    && head.get().begin() < last(heads).end()) {
                heads.remove(heads.size() - 1);
            }
            head.ifPresent(heads::add);
            token = head.map(found -> behindDescription(tokens, found)).orElse(token + 1);
            free = head.filter(found -> !found.isBare()).isPresent() ? token : free;
        }
        return heads;
    }

    private static Head last(List<Head> heads) {
        return heads.get(heads.size() - 1);
    }

    /** "Kyodo news agency", "People magazine": the description belongs to the name and is no source of its own. */
    int behindDescription(Tokens tokens, Head head) {
        int token = head.end();
        while (head.isMedium() && descriptors.contains(tokens, token) && !tokens.isCapitalised(token)) {
            token++;
        }
        // "CBOS-u"
        boolean ending = tokens.word(token).equals("-") && tokens.isGlued(token) && endings.contains(tokens, token + 1);
        return ending ? token + 2 : token;
    }

    private Optional<Head> at(Tokens tokens, int token, int free, Unlisted unlisted) {
        if (!tokens.isWord(token)) {
            return Optional.empty();
        }
        Optional<Head> known = known(tokens, token);
        if (known.isPresent()) {
            return known.filter(head -> !unlisted.isSurname(tokens, head));
        }
        if (tokens.isDomain(token)) {
            return Optional.of(domain(tokens, token));
        }
        if (tokens.isCapitalised(token) && isOutletWord(tokens, token)) {
            Optional<Head> shape = outletShape(tokens, token, free);
            if (shape.isPresent()) {
                return shape;
            }
        }
        if (!tokens.isCapitalised(token) && !nouns.contains(tokens, token)) {
            return Optional.empty();
        }
        boolean describes = (descriptors.contains(tokens, token) || appositions.contains(tokens, token))
                        && (startsName(tokens, token + 1)
                                || !tokens.isCapitalised(token + 1) && startsName(tokens, token + 2)
                                || describesName(tokens, token))
                || !tokens.isCapitalised(token)
                        && tokens.isCapitalised(token + 1)
                        && institutions.isNoun(tokens, token)
                        && startsName(tokens, token + 1);
        Optional<Head> company = describes ? Optional.empty() : company(tokens, token, free, unlisted);
        if (company.isPresent()) {
            return company;
        }
        if (!describes && (!nounsAreCapitalised || tokens.isCapitalised(token))) {
            Optional<Head> institution = institutions.at(tokens, token, free);
            if (institution.isPresent()) {
                return institution;
            }
        }
        return described(tokens, token).or(() -> describes ? Optional.empty() : antecedents.at(tokens, token));
    }

    /** "Veltrana", "Kraft Heinz": the capitalised words that start here, unless some of them are something of their own. */
    private Optional<Head> unlisted(Tokens tokens, int token, int free, Unlisted unlisted) {
        if (!names.isPart(tokens, token)) {
            return Optional.empty();
        }
        boolean inside = token > free
                && names.isPart(tokens, token - 1)
                && !isOpening(tokens, token - 1)
                && !nounsAreCapitalised;
        boolean describes = appositions.contains(tokens, token) || reportNouns.contains(tokens, token);
        if (inside || describes || isOpening(tokens, token) && names.isPart(tokens, token + 1)) {
            return Optional.empty();
        }
        int run = token;
        while (run - token < LONGEST_COMPANY
                && (names.isPart(tokens, run) && !(nounsAreCapitalised && run > token && isNoun(tokens, run))
                        || companies.joins(tokens, run)
                        || NameParts.isHyphen(tokens, run))) {
            run++;
        }
        if (lexicon.isGivenName(tokens.written(token)) && unlisted.isNamedPerson(tokens, token, run)) {
            return Optional.empty();
        }
        for (int inner = token + 1; inner < run; inner++) {
            boolean glued = tokens.isGlued(inner) && tokens.word(inner - 1).equals("-");
            Optional<Head> known = glued ? Optional.empty() : at(tokens, inner, free, unlisted);
            if (known.isPresent()) {
                // "Japan Coast Guard", "Intermón Oxfam"
                boolean part = known.get().begin() == inner
                        && known.get().type() == Type.KNOWN
                        && !known.get().isMedium();
                boolean name = part
                        && !nounsAreCapitalised
                        && !Unlisted.opensSentence(tokens, token)
                        && !lexicon.isCommon(tokens.word(token))
                        && !unlisted.isPerson(tokens, token, inner);
                return name
                        ? Optional.of(
                                new Head(token, known.get().end(), Type.INSTITUTION_SHAPE, Optional.empty(), false))
                        : Optional.empty();
            }
        }
        return unlisted.at(tokens, token, run, names.withComplement(tokens, run));
    }

    /** "Yesterday Veltrix said": the first word has its capital from the sentence. */
    private boolean isOpening(Tokens tokens, int token) {
        return Unlisted.opensSentence(tokens, token)
                && (lexicon.isCommon(tokens.word(token)) || according.contains(tokens, token))
                && !tokens.isAllCaps(token);
    }

    private boolean isNoun(Tokens tokens, int token) {
        return lexicon.isCommon(tokens.word(token));
    }

    private Optional<Head> known(Tokens tokens, int token) {
        Names.Match match = outlets.names().at(tokens, token, language).orElse(null);
        if (match == null) {
            return Optional.empty();
        }
        // "Lagos Daily Times" is not the Daily Times.
        boolean partOfLongerName = tokens.isCapitalised(token - 1)
                && !isOpening(tokens, token - 1)
                && outletWords.contains(tokens, token)
                && !determiners.contains(tokens, token - 1);
        // "the National Education Union" is not the National.
        boolean bare =
                !tokens.isCapitalised(token) && match.end() == token + 2 && Inflection.isArticle(tokens.word(token));
        boolean goesOn = (match.weak() || bare)
                && !nounsAreCapitalised
                && tokens.isCapitalised(match.end())
                && !tokens.isAllCaps(token);
        // "Gazzetta della Valle" is not the Gazzetta.
        boolean generic = match.weak() || outletWords.contains(tokens, match.end() - 1);
        boolean hasComplement =
                generic && !nounsAreCapitalised && names.withComplement(tokens, match.end()) > match.end();
        // Everyday words of another language are not names here, unless quotation marks say so.
        boolean foreign = match.weak()
                && !match.outlet().language().equals(language)
                && !tokens.word(token - 1).equals(Tokens.QUOTE);
        // "Topman" is a shop and a Dutch chief executive.
        boolean role = roles.contains(tokens, token) && !tokens.isAllCaps(token);
        boolean platform = (role || platforms.contains(tokens, token)) && match.end() == token + 1;
        // "Gloucestershire Police" is not the cricket club.
        boolean institution = !match.outlet().kind().isMedium()
                && !nounsAreCapitalised
                && tokens.isCapitalised(match.end())
                && institutions.isNoun(tokens, match.end());
        if (partOfLongerName || goesOn || hasComplement || foreign || platform || institution) {
            return Optional.empty();
        }
        int begin = withoutArticle(tokens, token, match.end());
        int end = match.end();
        // "Greenpeace France", "Airbus Atlantic"
        while (!match.outlet().kind().isMedium()
                && !nounsAreCapitalised
                && names.isPart(tokens, end)
                && (!lexicon.isCommon(tokens.word(end)) || lexicon.isPlace(tokens.written(end)))) {
            end++;
        }
        return Optional.of(new Head(begin, end, Type.KNOWN, Optional.of(match.outlet()), match.weak()));
    }

    /** An article in lower case belongs to the sentence and not to the name: "the Guardian", "de l'Humanité". */
    private static int withoutArticle(Tokens tokens, int begin, int end) {
        if (tokens.isCapitalised(begin) || !Inflection.isArticle(tokens.word(begin)) || begin + 1 == end) {
            return begin;
        }
        return tokens.word(begin + 1).equals("'") ? begin + 2 : begin + 1;
    }

    /** "Tageszeitung" looks like a name and only describes one, unless it has company: "Münchner Tageszeitung". */
    private boolean isOutletWord(Tokens tokens, int token) {
        return outletWords.contains(tokens, token)
                && (!descriptors.contains(tokens, token) || tokens.isCapitalised(token - 1) || !nounsAreCapitalised);
    }

    /** "agência AFP" names an agency and is not one itself. */
    private boolean startsName(Tokens tokens, int token) {
        int name = tokens.word(token).equals(Tokens.QUOTE) ? token + 1 : token;
        return outlets.names()
                .at(tokens, name, language)
                .filter(match -> !match.weak())
                .isPresent();
    }

    /** "la agencia boliviana ABI": a word for media, perhaps an adjective, and a name. */
    private boolean describesName(Tokens tokens, int token) {
        boolean adjective = tokens.isWord(token + 1)
                && !tokens.isCapitalised(token + 1)
                && !determiners.contains(tokens, token + 1)
                && of.forward(tokens, token + 1) < 0;
        return descriptors.contains(tokens, token)
                && !tokens.isCapitalised(token)
                && names.isPart(tokens, adjective ? token + 2 : token + 1);
    }

    private Head domain(Tokens tokens, int token) {
        String host = Hosts.plain(tokens.word(token));
        Optional<Outlet> outlet = outlets.ofHost(host);
        return new Head(token, token + 1, outlet.isPresent() ? Type.KNOWN : Type.DOMAIN, outlet, false);
    }

    /** "the Daily Nugget", "Musterstädter Anzeiger", "La Gazette du Val": a run of capitals around such a word. */
    private Optional<Head> outletShape(Tokens tokens, int token, int free) {
        int begin = token;
        while (begin > free && names.isPart(tokens, begin - 1)) {
            begin--;
        }
        int end = token + 1;
        while (!nounsAreCapitalised && names.isPart(tokens, end)) {
            end++;
        }
        end = names.withComplement(tokens, end);
        boolean compound = outletWords.isCompound(tokens, token);
        return end - begin > 1 || compound
                ? Optional.of(new Head(begin, end, Type.OUTLET_SHAPE, Optional.empty(), false))
                : Optional.empty();
    }

    /** "Veltrix Energy", "the operator Nordwerk", "a spokesman for Aceros del Norte": whoever nobody has on a list. */
    private Optional<Head> company(Tokens tokens, int token, int free, Unlisted unlisted) {
        if (token > free && names.isPart(tokens, token - 1) && !appositions.contains(tokens, token - 1)) {
            return Optional.empty();
        }
        int run = token;
        while (run - token < LONGEST_COMPANY && (names.isPart(tokens, run) || companies.joins(tokens, run))) {
            run++;
        }
        int end = companies.end(tokens, token, run, appositions);
        boolean person =
                end == run && run > token && unlisted.isPerson(tokens, token, run) && !companies.hasTail(tokens, run);
        return end < 0 || person || institutions.isNoun(tokens, token)
                ? Optional.empty()
                : Optional.of(new Head(token, end, Type.INSTITUTION_SHAPE, Optional.empty(), false));
    }

    /** "die Zeitung Der Patriot", "the newspaper Diario Uno": whatever capitals stand behind the word for a medium. */
    private Optional<Head> described(Tokens tokens, int token) {
        int opening = token - 1;
        boolean quoted = tokens.word(opening).equals(Tokens.QUOTE);
        boolean article = !quoted && tokens.isCapitalised(opening) && determiners.contains(tokens, opening);
        int noun = quoted || article ? opening - 1 : opening;
        // "la cadena estadounidense NBC"
        boolean adjective = tokens.isWord(noun) && !tokens.isCapitalised(noun) && !determiners.contains(tokens, noun);
        noun = adjective && descriptors.contains(tokens, noun - 1) ? noun - 1 : noun;
        if (!tokens.isCapitalised(token) || platforms.contains(tokens, token) || !descriptors.contains(tokens, noun)) {
            return Optional.empty();
        }
        int end = token + 1;
        while (end - token < 5 && (quoted ? tokens.isWord(end) : !nounsAreCapitalised && names.isPart(tokens, end))) {
            end++;
        }
        boolean closed = !quoted || tokens.word(end).equals(Tokens.QUOTE);
        return closed
                ? Optional.of(
                        new Head(token, names.withComplement(tokens, end), Type.OUTLET_SHAPE, Optional.empty(), true))
                : Optional.empty();
    }
}
