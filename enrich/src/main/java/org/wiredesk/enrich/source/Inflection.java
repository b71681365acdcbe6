package org.wiredesk.enrich.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.wiredesk.enrich.source.Outlet.Alias;

/**
 * The forms that a name takes in a sentence: without its article ("ein Bericht des Spiegel", "une interview au Monde"),
 * and in German and Polish with the endings of case ("der Süddeutschen Zeitung", "des Handelsblatts").
 */
final class Inflection {

    private static final Map<String, Set<String>> ARTICLES = Map.of(
            "en", Set.of("the"),
            "de", Set.of("der", "die", "das"),
            "fr", Set.of("le", "la", "les", "l'"),
            "es", Set.of("el", "la", "los", "las"),
            "it", Set.of("il", "lo", "la", "i", "gli", "le", "l'"),
            "nl", Set.of("de", "het"),
            "pt", Set.of("o", "a", "os", "as"));

    private static final Set<String> ALL_ARTICLES = Set.of(
            "the", "der", "die", "das", "le", "la", "les", "l", "el", "los", "las", "il", "lo", "i", "gli", "de", "het",
            "o", "a", "os", "as");

    /** "Süddeutsche", "Neue", "Norddeutscher", "Statistisches"; not "Berliner", which has one form. */
    private static final Pattern ADJECTIVE =
            Pattern.compile("(\\p{Lu}\\p{L}*(?:sch|ig)|\\p{Lu}\\p{L}{2,}(?=e$))(?:er|es|e)");

    private Inflection() {}

    static boolean isArticle(String word) {
        return ALL_ARTICLES.contains(word);
    }

    /** The name itself first, then what it turns into. */
    static Set<Alias> of(String language, Alias alias) {
        Set<Alias> forms = new LinkedHashSet<>();
        forms.add(alias);
        String bare = withoutArticle(language, alias.text());
        if (!bare.equals(alias.text()) && !alias.weak()) {
            forms.add(new Alias(bare, bare.indexOf(' ') < 0));
        }
        if (language.equals("de")) {
            for (Alias form : List.copyOf(forms)) {
                german(form.text()).forEach(text -> forms.add(new Alias(text, form.weak())));
            }
        }
        if (language.equals("pl")) {
            for (Alias form : List.copyOf(forms)) {
                PolishCases.of(form.text()).forEach(text -> forms.add(new Alias(text, form.weak())));
            }
        }
        return forms;
    }

    private static String withoutArticle(String language, String name) {
        for (String article : ARTICLES.getOrDefault(language, Set.of())) {
            String prefix = article.endsWith("'") ? article : article + " ";
            String plain = name.replace('\u2019', '\'');
            if (plain.length() > prefix.length()
                    && plain.toLowerCase(Locale.ROOT).startsWith(prefix)
                    && Character.isUpperCase(name.charAt(prefix.length()))) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }

    private static Set<String> german(String name) {
        Set<String> forms = new LinkedHashSet<>();
        if (name.equals(name.toUpperCase(Locale.ROOT)) || name.indexOf('.') > 0) {
            return forms;
        }
        // Adjectives: Süddeutsche -> Süddeutschen, Norddeutscher -> Norddeutsche. The noun behind them stays.
        String[] words = name.split(" ");
        Set<String> cases = new LinkedHashSet<>(List.of(name));
        if (words.length > 1) {
            List.of("e", "en", "em", "er", "es").forEach(ending -> cases.add(withAdjectives(words, ending)));
        }
        String last = words[words.length - 1];
        boolean genitive =
                !last.endsWith("s") && !last.endsWith("ung") && Character.isLetter(last.charAt(last.length() - 1));
        for (String form : cases) {
            forms.add(form);
            if (genitive) {
                forms.add(form + "s");
                forms.add(form + "es");
            }
        }
        forms.remove(name);
        return forms;
    }

    private static String withAdjectives(String[] words, String ending) {
        StringJoiner name = new StringJoiner(" ");
        for (String word : words) {
            name.add(ADJECTIVE.matcher(word).replaceFirst("$1" + ending));
        }
        return name.toString();
    }
}
