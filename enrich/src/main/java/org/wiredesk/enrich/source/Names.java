package org.wiredesk.enrich.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wiredesk.enrich.source.Outlet.Alias;
import org.wiredesk.enrich.words.WordMap;
import org.wiredesk.enrich.words.WordSet;

/**
 * Finds the names of known outlets in a text: a trie over tokens, so the cost of a position is the length of the longest
 * name that starts there. Case counts, because "the sun" is not "The Sun": a capital in the name asks for one in the
 * text, and an abbreviation in capitals is found only in capitals.
 */
final class Names {

    /** Other languages leave them out: "El Pais", "La Nacion". */
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private static final String POLISH = "pl";

    /** Of foreign names and brands, in Polish texts: "Orlenu", "Reuterowi". */
    private static final List<String> POLISH_ENDINGS = List.of("owi", "em", "u", "a");

    private final Node root = new Node();
    /** First words of names that may be written small: "dpa", and the article of "the Guardian". */
    private final WordSet smallFirst;

    Names(Iterable<Outlet> outlets) {
        Set<String> firsts = new HashSet<>();
        for (Outlet outlet : outlets) {
            for (Alias alias : outlet.aliases()) {
                for (Alias form : Inflection.of(outlet.language(), alias)) {
                    // "Energie" is Energa in Polish alone.
                    boolean polish = outlet.language().equals(POLISH) && !form.equals(alias);
                    add(outlet, form, polish, firsts);
                    if (!isAscii(form.text())) {
                        // "Gestión" is a paper, "Gestion" is not.
                        boolean weak = form.weak() || form.text().indexOf(' ') < 0;
                        add(outlet, new Alias(withoutAccents(form.text()), weak), polish, firsts);
                    }
                }
            }
        }
        smallFirst = new WordSet(firsts);
        root.complete();
    }

    /**
     * A name found.
     *
     * @param end token index, exclusive
     * @param weak whether the form is also an everyday word
     */
    record Match(Outlet outlet, int end, boolean weak) {}

    /**
     * The longest name that starts with a token. Of several outlets with one name (RTL, DN, El País) the one that speaks
     * the language of the text is meant, or else the better known one, which the files list first.
     */
    Optional<Match> at(Tokens tokens, int begin, String language) {
        boolean polish = language.equals(POLISH);
        if (!polish && tokens.isSmall(begin) && !smallFirst.contains(tokens.word(begin))) {
            return Optional.empty();
        }
        Match longest = null;
        Node node = root;
        for (int token = begin; ; token++) {
            node = next(node, tokens.word(token), language);
            if (node == null) {
                return Optional.ofNullable(longest);
            }
            Match here = null;
            for (Form form : node.forms) {
                boolean preferred = here == null
                        || here.weak() && !form.weak && here.outlet().equals(form.outlet)
                        || !here.outlet().language().equals(language)
                                && form.outlet.language().equals(language);
                if (preferred && form.agrees(tokens, begin, language)) {
                    here = new Match(form.outlet, token + 1, form.weak);
                }
            }
            longest = here == null ? longest : here;
        }
    }

    private static @Nullable Node next(Node node, String word, String language) {
        Node next = node.next(word);
        for (String ending : next == null && language.equals(POLISH) ? POLISH_ENDINGS : List.<String>of()) {
            String bare = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
            next = next == null && bare.length() > 3 ? node.next(bare) : next;
        }
        return next;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String withoutAccents(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private void add(Outlet outlet, Alias alias, boolean polish, Set<String> firsts) {
        Tokens tokens = Tokens.of(alias.text());
        Node node = root;
        String[] written = new String[tokens.count()];
        for (int token = 0; token < tokens.count(); token++) {
            node = node.children.computeIfAbsent(tokens.word(token), word -> new Node());
            written[token] = tokens.written(token);
        }
        String first = tokens.word(0);
        if (Character.isLowerCase(written[0].charAt(0)) || written.length > 1 && Inflection.isArticle(first)) {
            firsts.add(first);
        }
        node.forms.add(new Form(outlet, written, alias.weak(), polish));
    }

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>(2);
        private final List<Form> forms = new ArrayList<>(1);
        private @Nullable WordMap<Node> complete;

        /** To be called when all names are in, before the first look. */
        private void complete() {
            if (!children.isEmpty()) {
                children.values().forEach(Node::complete);
                complete = new WordMap<>(children);
                children.clear();
            }
        }

        private @Nullable Node next(String word) {
            return complete == null ? null : complete.get(word);
        }
    }

    private record Form(Outlet outlet, String[] written, boolean weak, boolean polish) {

        boolean agrees(Tokens tokens, int begin, String language) {
            if (polish && !language.equals(POLISH)) {
                return false;
            }
            for (int i = 0; i < written.length; i++) {
                boolean article = i == 0 && written.length > 1 && Inflection.isArticle(tokens.word(begin));
                if (!article && !agrees(written[i], tokens.written(begin + i), language)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean agrees(String name, String text, String language) {
            if (name.equals(text) || isUpper(text)) {
                return true;
            }
            if (Character.isLowerCase(name.charAt(0)) && !name.equals(name.toLowerCase(Locale.ROOT))) {
                return text.startsWith(name);
            }
            boolean capital = Character.isUpperCase(text.charAt(0)) && Character.isUpperCase(name.charAt(0));
            // Italian papers write Bbc and Cnn.
            boolean abbreviation = name.length() > 1 && isUpper(name);
            return capital && (!abbreviation || name.length() > 2 && language.equals("it"));
        }

        private static boolean isUpper(String word) {
            return word.equals(word.toUpperCase(Locale.ROOT));
        }
    }
}
