package org.wiredesk.enrich.quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wiredesk.enrich.quote.Words.Range;

/**
 * Says who a speaker is within one article: the surname stands for the full name that came before it, a pronoun for the
 * last speaker, or else for the last person named.
 */
final class Speakers {

    private final Words words;
    private final Map<String, String> fullNames = new HashMap<>();
    private int read;
    private Optional<String> lastNamed = Optional.empty();
    private Optional<String> lastSpeaker = Optional.empty();

    Speakers(Words words) {
        this.words = words;
    }

    /**
     * Who speaks.
     *
     * @param how a few words where the sentence itself does not name the speaker in full; empty where it does
     */
    record Resolved(Optional<String> name, String how) {}

    /** The name of a speaker; attributions must be asked for in the order of the text. */
    Resolved resolve(Attribution attribution) {
        int here = attribution
                .speaker()
                .map(Range::end)
                .orElse(attribution.contents().get(0).begin());
        readNames(here);
        Resolved resolved = attribution
                .speaker()
                .map(this::named)
                .orElseGet(() -> unnamed(attribution.cue().isPresent()));
        lastSpeaker = resolved.name();
        return resolved;
    }

    private Resolved unnamed(boolean verb) {
        return verb && lastSpeaker.isEmpty() && lastNamed.isPresent()
                ? new Resolved(lastNamed, "the last person named")
                : new Resolved(lastSpeaker, lastSpeaker.isEmpty() ? "" : "the last speaker goes on");
    }

    private Resolved named(Range speaker) {
        if (isPronoun(speaker)) {
            String pronoun = "\u201c" + words.written(speaker.begin(), speaker.end()) + "\u201d is the last ";
            return lastSpeaker.isPresent()
                    ? new Resolved(lastSpeaker, pronoun + "speaker")
                    : new Resolved(lastNamed, lastNamed.isEmpty() ? "" : pronoun + "person named");
        }
        String name = name(speaker);
        String written = words.written(speaker.begin(), speaker.end());
        boolean inFull = written.contains(name);
        return new Resolved(Optional.of(name), inFull ? "" : "\u201c" + written + "\u201d is the surname of " + name);
    }

    private boolean isPronoun(Range speaker) {
        return speaker.length() == 1 && words.isIn("pronoun", speaker.begin());
    }

    private String name(Range speaker) {
        Range core = core(speaker);
        int last = core.end() - 1;
        int begin = core.end();
        while (begin > core.begin() && isNamePart(begin - 1)) {
            begin--;
        }
        if (begin < core.end() && words.isCapitalised(last)) {
            while (begin < last && !isName(begin)) {
                begin++;
            }
            if (isPhrase(core.begin(), begin)) {
                return words.written(core.begin(), core.end());
            }
            String full = fullName(words.word(last));
            boolean surname = core.end() - begin == 1;
            return surname && full != null ? full : words.written(begin, core.end());
        }
        return words.written(core.begin(), core.end());
    }

    /** The name that a surname stands for, in German also in the genitive: "nach Angaben Merkels"; null if unknown. */
    private @Nullable String fullName(String surname) {
        String full = fullNames.get(surname);
        boolean genitive = full == null && words.has("commas") && surname.endsWith("s");
        return genitive ? fullNames.get(surname.substring(0, surname.length() - 1)) : full;
    }

    /** "Researchers at the University of Oxford" are not "Oxford"; "On Monday Smith" is "Smith". */
    private boolean isPhrase(int begin, int name) {
        for (int token = begin + 1; token < name; token++) {
            if (words.isIn("preposition", token)) {
                return !words.isIn("preposition", begin);
            }
        }
        return false;
    }

    /** Of "Betsey Wright, a close aide" and "the head of the agency, Betsey Wright" the part that is a name. */
    private Range core(Range speaker) {
        Range first = null;
        int begin = speaker.begin();
        for (int token = speaker.begin(); token <= speaker.end(); token++) {
            if (token == speaker.end() || words.word(token).equals(",") && !words.isQuoted(token)) {
                Range part = new Range(begin, token);
                if (part.length() > 1 && part.length() < 5 && isAllName(part)) {
                    return part;
                }
                first = first == null && part.length() > 0 ? part : first;
                begin = token + 1;
            }
        }
        return first == null ? speaker : first;
    }

    private boolean isAllName(Range part) {
        for (int token = part.begin(); token < part.end(); token++) {
            if (!isName(token)
                    && !words.isIn("particle", token)
                    && !words.word(token).equals(".")) {
                return false;
            }
        }
        return true;
    }

    /** Learns the names up to a token: runs of two to four capitalised words. */
    private void readNames(int end) {
        for (int token = read; token < Math.min(end, words.count()); token++) {
            int stop = token;
            while (stop < words.count() && isName(stop) && stop - token < 5) {
                stop++;
            }
            if (stop - token >= 2) {
                String name = words.written(token, stop);
                fullNames.put(words.word(stop - 1), name);
                lastNamed = Optional.of(name);
                token = stop - 1;
            }
        }
        read = Math.max(read, end);
    }

    private boolean isName(int token) {
        return words.isCapitalised(token)
                && !words.isIn("title", token)
                && !words.isIn("according-noun", token)
                && !words.isIn("determiner", token)
                && !words.isIn("pronoun", token)
                && !words.isIn("boundary", token)
                && !words.isIn("preposition", token);
    }

    private boolean isNamePart(int token) {
        return words.isCapitalised(token)
                || words.word(token).equals(".") && words.isCapitalised(token - 1)
                || words.isIn("particle", token);
    }
}
