package org.wiredesk.enrich.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The cases of a Polish name: "Dziennik Zachodni" is also "Dziennikowi Zachodniemu", "Orlen" is also "Orlenu". Made by
 * rules on the endings, so some forms are no Polish words; nobody writes them, so they find nothing.
 */
final class PolishCases {

    /** What each case makes of an ending; the first ending that fits counts. Nouns in a consonant have none. */
    private enum Case {
        GENITIVE(
                "ski:skiego",
                "cki:ckiego",
                "ni:niego",
                "ny:nego",
                "wy:wego",
                "ska:skiej",
                "cka:ckiej",
                "skie:skich",
                "ckie:ckich",
                "ia:ii",
                "ja:ji",
                "ka:ki",
                "ga:gi",
                "a:y",
                "o:a",
                "e:i",
                "i:i",
                "y:ów",
                ":u"),
        ANIMATE("ski:skiego", "cki:ckiego", "ni:niego", "ny:nego", "wy:wego", "a:y", ":a"),
        DATIVE(
                "ski:skiemu",
                "cki:ckiemu",
                "ni:niemu",
                "ny:nemu",
                "wy:wemu",
                "ska:skiej",
                "cka:ckiej",
                "skie:skim",
                "ckie:ckim",
                "ia:ii",
                "ja:ji",
                "ka:ce",
                "ga:dze",
                "ta:cie",
                "ra:rze",
                "a:ie",
                "o:u",
                ":owi"),
        INSTRUMENTAL(
                "ski:skim",
                "cki:ckim",
                "ni:nim",
                "ny:nym",
                "wy:wym",
                "ska:ską",
                "cka:cką",
                "skie:skimi",
                "a:ą",
                "o:em",
                "k:kiem",
                "g:giem",
                ":em"),
        LOCATIVE(
                "ski:skim",
                "cki:ckim",
                "ni:nim",
                "ny:nym",
                "wy:wym",
                "ska:skiej",
                "cka:ckiej",
                "ia:ii",
                "ja:ji",
                "ka:ce",
                "ta:cie",
                "ra:rze",
                "a:ie",
                "o:ie",
                "k:ku",
                "t:cie",
                "r:rze",
                ":ie"),
        ACCUSATIVE("ska:ską", "cka:cką", "a:ę");

        private final List<String[]> endings;

        Case(String... endings) {
            this.endings =
                    List.of(endings).stream().map(pair -> pair.split(":", -1)).toList();
        }

        String of(String word) {
            for (String[] ending : endings) {
                boolean fits = ending[0].isEmpty() ? endsInConsonant(word) : word.endsWith(ending[0]);
                if (fits) {
                    return word.substring(0, word.length() - ending[0].length()) + ending[1];
                }
            }
            return word;
        }
    }

    private PolishCases() {}

    /** All words in the case, the last alone, the first alone ("Radia Zet"). */
    static Set<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>();
        if (!Character.isLetter(name.charAt(name.length() - 1)) || name.length() < 3) {
            return forms;
        }
        int last = name.lastIndexOf(' ') + 1;
        int first = last == 0 ? name.length() : name.indexOf(' ');
        for (Case form : Case.values()) {
            StringJoiner all = new StringJoiner(" ");
            for (String word : name.split(" ")) {
                all.add(form.of(word));
            }
            forms.add(all.toString());
            forms.add(name.substring(0, last) + form.of(name.substring(last)));
            forms.add(form.of(name.substring(0, first)) + name.substring(first));
        }
        forms.remove(name);
        return forms;
    }

    private static boolean endsInConsonant(String word) {
        char last = word.charAt(word.length() - 1);
        return Character.isLowerCase(last) && "aeiouyąęó".indexOf(last) < 0;
    }
}
