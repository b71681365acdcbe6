package org.wiredesk.enrich.topic;

import java.util.List;

/** What a rule looks for, as its author wrote it. */
sealed interface Expression {

    /** How a word of a rule is compared with a word of an article. */
    enum Form {
        /** {@code goal}: the same stem. */
        STEM,
        /** {@code footbal*}: the folded word begins so. */
        PREFIX,
        /** {@code *minister}: the stem ends so. */
        SUFFIX,
        /** {@code NATO}: the same capitals. */
        CAPITALS
    }

    /**
     * One word.
     *
     * @param value already folded, stemmed or left in capitals, as its form asks
     * @param number in the {@link WordIndex} that it was added to, or -1
     */
    record Word(Form form, String value, int number) implements Expression {
        Word(Form form, String value) {
            this(form, value, -1);
        }
    }

    /** Words side by side. */
    record Phrase(List<Word> words) implements Expression {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /** Both, with at most {@code distance} words between them, in either order. */
    record Near(Expression left, Expression right, int distance) implements Expression {}

    /** Both, anywhere in the document. */
    record And(Expression left, Expression right) implements Expression {}

    /** Any of them. */
    record Or(List<Expression> options) implements Expression {
        public Or {
            options = List.copyOf(options);
        }
    }

    /** The first, in documents that do not hold the second anywhere. */
    record Not(Expression wanted, Expression unwanted) implements Expression {}
}
