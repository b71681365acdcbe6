package org.wiredesk.enrich.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.knowledge.NameIndex.Mark;
import org.wiredesk.enrich.words.Words;

/**
 * Who and what is known by name: the pack that we ship and the user's own files. Immutable and safe to share.
 *
 * <p>Several packs act as one. Where two of them hold the same id, it is one concept: the names of both lead to it, and
 * the earlier pack says how it is called and how likely it is. The user's come before ours.
 */
public final class Knowledge {

    private final List<Pack> packs;
    /** The number of each pack's first concept. */
    private final int[] bases;
    /** For packs after the first: the number of each concept, where some belong to an earlier pack; else empty. */
    private final int[][] numbers;

    private final List<String> problems;

    Knowledge(List<Pack> packs, List<String> problems) {
        this.packs = List.copyOf(packs);
        this.problems = List.copyOf(problems);
        bases = new int[packs.size() + 1];
        numbers = new int[packs.size()][];
        for (int p = 0; p < packs.size(); p++) {
            bases[p + 1] = Math.addExact(bases[p], packs.get(p).concepts().size());
            numbers[p] = p == 0 ? new int[0] : shared(p);
        }
    }

    /** What we ship. */
    public static Knowledge shipped() {
        return with(List.of());
    }

    /**
     * The user's own files (saved ones, or small lists as text), and what we ship.
     *
     * @throws KnowledgeException if a file cannot be read; rows that cannot be used are told by {@link #problems}
     */
    public static Knowledge with(List<Path> files) {
        return KnowledgeReader.read(files, true);
    }

    /** Only the user's own files. */
    public static Knowledge only(List<Path> files) {
        return KnowledgeReader.read(files, false);
    }

    /** Rows that could not be used, each with file and line, in reading order. */
    public List<String> problems() {
        return problems;
    }

    /** How many people, organisations and places are known. */
    public int size() {
        int shared = 0;
        for (int p = 1; p < packs.size(); p++) {
            for (int i = 0; i < numbers[p].length; i++) {
                shared += numbers[p][i] < bases[p] ? 1 : 0;
            }
        }
        return bases[packs.size()] - shared;
    }

    /** What it holds, a line for each kind and each file. */
    public List<String> summary() {
        return KnowledgeView.summary(this);
    }

    /** Everybody who bears a name, most likely first, some lines for each; empty if nobody does. */
    public List<String> bearers(String name) {
        return KnowledgeView.bearers(this, name);
    }

    /** Finds the known names in a text, in text order, before anything decides whom they mean. */
    public Function<String, List<String>> finder() {
        Matcher matcher = new Matcher(this, Cues.shipped());
        return text -> {
            Words words = Words.of(text);
            return matcher.find(words).stream()
                    .map(match -> words.between(match.begin(), match.end()))
                    .toList();
        };
    }

    List<Pack> packs() {
        return packs;
    }

    /** Every uri that it holds: what a link can lead to at all. */
    public Set<String> uris() {
        Set<String> uris = new TreeSet<>();
        for (int i = 0; i < bases[packs.size()]; i++) {
            String uri = concept(i).uri();
            if (uri != null) {
                uris.add(uri);
            }
        }
        return uris;
    }

    public Concept concept(int number) {
        int pack = pack(number);
        return packs.get(pack).concepts().concept(number - bases[pack]);
    }

    public Kind kind(int number) {
        int pack = pack(number);
        return packs.get(pack).concepts().kind(number - bases[pack]);
    }

    public int prior(int number) {
        int pack = pack(number);
        return packs.get(pack).concepts().prior(number - bases[pack]);
    }

    /** Ids of what a concept belongs to. */
    public List<String> within(int number) {
        int pack = pack(number);
        return packs.get(pack).concepts().within(number - bases[pack]);
    }

    /** The concept with an id such as {@code Q64}, or -1. */
    public int byId(String id) {
        for (int p = 0; p < packs.size(); p++) {
            int found = packs.get(p).concepts().byId(id);
            if (found >= 0) {
                return bases[p] + found;
            }
        }
        return -1;
    }

    /** Who bears a name, given as the hash of its words; most likely first. */
    public List<Integer> named(long sequence) {
        return named(sequence, Mark.NAME);
    }

    /** Who is so well known that the surname alone is enough, given as the hash of its words; most likely first. */
    public List<Integer> surnamed(long sequence) {
        return named(sequence, Mark.SURNAME);
    }

    private List<Integer> named(long sequence, Mark mark) {
        List<Integer> bearers = new ArrayList<>(2);
        for (int p = 0; p < packs.size(); p++) {
            NameTable names = packs.get(p).names();
            int slot = names.find(sequence);
            for (int entry = slot < 0 ? -1 : names.entry(slot); entry >= 0; entry = names.next(entry)) {
                int bearer = number(p, names.concept(entry));
                if (names.mark(entry) == mark && !bearers.contains(bearer)) {
                    bearers.add(bearer);
                }
            }
        }
        bearers.sort(Comparator.comparingInt((Integer bearer) -> -prior(bearer)).thenComparingInt(bearer -> bearer));
        return bearers;
    }

    /** The number of a pack's concept among all. */
    int number(int pack, int concept) {
        return numbers[pack].length == 0 ? bases[pack] + concept : numbers[pack][concept];
    }

    private int pack(int number) {
        int pack = packs.size() - 1;
        while (bases[pack] > number) {
            pack--;
        }
        return pack;
    }

    private int[] shared(int p) {
        ConceptTable concepts = packs.get(p).concepts();
        int[] all = new int[concepts.size()];
        boolean any = false;
        for (int i = 0; i < all.length; i++) {
            String id = concepts.id(i);
            int known = id.isEmpty() ? -1 : earlier(p, id);
            any |= known >= 0;
            all[i] = known >= 0 ? known : bases[p] + i;
        }
        return any ? all : new int[0];
    }

    private int earlier(int p, String id) {
        for (int e = 0; e < p; e++) {
            int found = packs.get(e).concepts().byId(id);
            if (found >= 0) {
                return number(e, found);
            }
        }
        return -1;
    }
}
