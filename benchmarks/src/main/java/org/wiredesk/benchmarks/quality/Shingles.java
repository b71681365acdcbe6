package org.wiredesk.benchmarks.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a text two versions share, in runs of four words: the measure of the public article extraction benchmark.
 * A word is a run of letters, digits and underscores; in scripts that write without spaces, a character.
 *
 * @param precision share of the found text that is right; 1 if nothing was found
 * @param recall share of the right text that was found
 * @see <a href="https://github.com/scrapinghub/article-extraction-benchmark">article-extraction-benchmark</a>
 */
record Shingles(double precision, double recall) {

    private static final int LENGTH = 4;

    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsMyanmar}\\p{IsKhmer}\\p{IsLao}]|[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsMyanmar}\\p{IsKhmer}\\p{IsLao}]]+");

    static Shingles compare(String expected, String found) {
        Map<List<String>, Integer> right = count(expected);
        Map<List<String>, Integer> ours = count(found);
        int shared = 0;
        for (Map.Entry<List<String>, Integer> entry : right.entrySet()) {
            shared += Math.min(entry.getValue(), ours.getOrDefault(entry.getKey(), 0));
        }
        int rightTotal = right.values().stream().mapToInt(Integer::intValue).sum();
        int ourTotal = ours.values().stream().mapToInt(Integer::intValue).sum();
        return new Shingles(
                ourTotal == 0 ? 1 : shared / (double) ourTotal, rightTotal == 0 ? 1 : shared / (double) rightTotal);
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static Map<List<String>, Integer> count(String text) {
        List<String> words = words(text);
        Map<List<String>, Integer> counts = new HashMap<>();
        if (words.isEmpty()) {
            return counts;
        }
        for (int i = 0; i < Math.max(1, words.size() - LENGTH + 1); i++) {
            counts.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + LENGTH))), 1, Integer::sum);
        }
        return counts;
    }
}
