package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Documents from a file in CoNLL columns (number, token, BIO tag; a blank line after each sentence), with their text
 * rebuilt from the tokens.
 *
 * <p>Documents end at {@code -DOCSTART-}. A file without such lines is cut: CoNLL, whose sentences follow each other as in
 * the newspaper, into documents of {@value #SENTENCES} sentences; others, whose sentences were drawn at random, into
 * sentences.
 */
final class ColumnFile {

    private static final int SENTENCES = 20;

    private ColumnFile() {}

    /** A gold name: UTF-16 indices of the text, and PER, ORG or LOC. */
    record Gold(int begin, int end, String type) {}

    /** A text and the names in it. */
    record Doc(String text, List<Gold> names, int tokens) {}

    static List<Doc> read(Path file, boolean running) throws IOException {
        List<String> lines = Files.readAllLines(file);
        boolean marked = lines.stream().anyMatch(line -> line.contains("-DOCSTART-"));
        List<Doc> docs = new ArrayList<>();
        Builder builder = new Builder();
        int sentences = 0;
        for (String line : lines) {
            if (line.isBlank()) {
                sentences += builder.endSentence() ? 1 : 0;
                if (!marked && sentences >= (running ? SENTENCES : 1)) {
                    builder.into(docs);
                    sentences = 0;
                }
                continue;
            }
            String[] cells = line.split("\t");
            if (cells[1].equals("-DOCSTART-")) {
                builder.into(docs);
                sentences = 0;
            } else {
                builder.token(cells[1], cells[2]);
            }
        }
        builder.endSentence();
        builder.into(docs);
        return docs;
    }

    /** Puts tokens back together as a newspaper would print them. */
    private static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private List<Gold> names = new ArrayList<>();
        private int tokens;
        private int inSentence;
        private boolean glue = true;
        private boolean quoted;
        private String open = "";
        private int openBegin;
        private int openEnd;

        void token(String token, String tag) {
            String type = tag.length() > 2 ? tag.substring(2).toUpperCase(Locale.ROOT) : "";
            if (!open.isEmpty() && (tag.startsWith("B-") || !type.equals(open))) {
                close();
            }
            boolean closing = token.equals("''") || token.equals("\"") && quoted;
            boolean opening = token.equals("``") || token.equals("\"") && !quoted;
            boolean attached =
                    glue || closing || token.matches("[,.;:!?)\\]}%]|\\.\\.\\.|['’](s|S|re|ve|ll|d|m|t)|n't");
            if (!attached) {
                text.append(' ');
            }
            int begin = text.length();
            text.append(token);
            if (!type.isEmpty()) {
                if (open.isEmpty()) {
                    open = type;
                    openBegin = begin;
                }
                openEnd = text.length();
            }
            quoted = opening || quoted && !closing;
            glue = opening || token.matches("[(\\[{«]|.*\\p{L}['’]") && !token.matches("['’]s");
            tokens++;
            inSentence++;
        }

        private void close() {
            if (!open.equals("MISC")) {
                names.add(new Gold(openBegin, openEnd, open));
            }
            open = "";
        }

        boolean endSentence() {
            if (inSentence == 0) {
                return false;
            }
            if (!open.isEmpty()) {
                close();
            }
            text.append("\n\n");
            glue = true;
            quoted = false;
            inSentence = 0;
            return true;
        }

        void into(List<Doc> docs) {
            if (text.length() > 0) {
                docs.add(new Doc(text.toString(), names, tokens));
            }
            text.setLength(0);
            names = new ArrayList<>();
            tokens = 0;
            glue = true;
        }
    }
}
