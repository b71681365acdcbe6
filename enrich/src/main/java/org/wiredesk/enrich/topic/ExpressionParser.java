package org.wiredesk.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Text;
import org.wiredesk.enrich.topic.Expression.And;
import org.wiredesk.enrich.topic.Expression.Form;
import org.wiredesk.enrich.topic.Expression.Near;
import org.wiredesk.enrich.topic.Expression.Not;
import org.wiredesk.enrich.topic.Expression.Or;
import org.wiredesk.enrich.topic.Expression.Phrase;
import org.wiredesk.enrich.topic.Expression.Word;

/**
 * Reads the right-hand side of a rule: alternatives between commas, each {@code words}, {@code a NEAR/5 b},
 * {@code a AND b}, {@code a NOT b}, with brackets around groups of alternatives. Whatever could make matching slow is
 * refused here, when a rule is read: there are no regular expressions, and depth, width and distances are limited.
 */
final class ExpressionParser {

    private static final int DEEPEST = 4;
    static final int LONGEST_PHRASE = 10;
    private static final int MOST_ALTERNATIVES = 200;
    private static final int WIDEST_NEAR = 50;
    private static final int SHORTEST_PART = 3;

    private static final Pattern PIECE = Pattern.compile("\\s*(?:([(),])|([^\\s(),]+))");
    private static final Pattern NEAR = Pattern.compile("NEAR/(\\d{1,3})");
    private static final Pattern OPERATOR = Pattern.compile("AND|NOT|OR|NEAR(/.*)?");

    private final String language;
    private final List<String> pieces = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private final int end;
    private int next;

    private ExpressionParser(String text, String language) {
        this.language = language;
        this.end = text.stripTrailing().length();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group().strip());
            offsets.add(matcher.end() - pieces.get(pieces.size() - 1).length());
        }
    }

    /** The alternatives of one rule line. A mistake is placed at the piece where reading stopped. */
    static List<Expression> parse(String text, String language) throws RuleSyntaxException {
        ExpressionParser parser = new ExpressionParser(text, language);
        try {
            return parser.whole();
        } catch (RuleSyntaxException e) {
            throw e.behind(parser.more() ? parser.offsets.get(parser.next) : parser.end);
        }
    }

    private List<Expression> whole() throws RuleSyntaxException {
        List<Expression> alternatives = alternatives(1);
        if (more()) {
            throw new RuleSyntaxException(
                    peek().equals("OR") ? "write a comma instead of OR" : "a bracket is closed that was never opened");
        }
        return alternatives;
    }

    private List<Expression> alternatives(int depth) throws RuleSyntaxException {
        if (depth > DEEPEST) {
            throw new RuleSyntaxException("brackets are nested deeper than " + (DEEPEST - 1));
        }
        List<Expression> alternatives = new ArrayList<>();
        do {
            alternatives.add(clause(depth));
        } while (accept(","));
        if (alternatives.size() > MOST_ALTERNATIVES) {
            throw new RuleSyntaxException("more than " + MOST_ALTERNATIVES + " alternatives; use several lines");
        }
        return alternatives;
    }

    private Expression clause(int depth) throws RuleSyntaxException {
        Expression clause = near(depth);
        while (accept("AND")) {
            clause = new And(clause, near(depth));
        }
        while (accept("NOT")) {
            clause = new Not(clause, near(depth));
        }
        if (more() && peek().equals("AND")) {
            throw new RuleSyntaxException("write NOT after AND, or use brackets");
        }
        return clause;
    }

    private Expression near(int depth) throws RuleSyntaxException {
        Expression left = operand(depth);
        if (!more() || !peek().startsWith("NEAR")) {
            return left;
        }
        Matcher matcher = NEAR.matcher(peek());
        if (!matcher.matches()) {
            throw new RuleSyntaxException("write NEAR/5 with a number of words, not " + peek());
        }
        int distance = Integer.parseInt(matcher.group(1));
        if (distance < 1 || distance > WIDEST_NEAR) {
            throw new RuleSyntaxException("NEAR takes 1 to " + WIDEST_NEAR + " words, not " + distance);
        }
        next++;
        return new Near(positional(left), positional(operand(depth)), distance);
    }

    private Expression operand(int depth) throws RuleSyntaxException {
        if (accept("(")) {
            List<Expression> group = alternatives(depth + 1);
            if (!accept(")")) {
                throw new RuleSyntaxException("a bracket is never closed");
            }
            return group.size() == 1 ? group.get(0) : new Or(group);
        }
        return phrase();
    }

    private Expression phrase() throws RuleSyntaxException {
        List<Word> words = new ArrayList<>();
        while (more() && !"(),".contains(peek()) && !OPERATOR.matcher(peek()).matches()) {
            words.addAll(words(peek()));
            next++;
        }
        if (words.isEmpty()) {
            throw new RuleSyntaxException(
                    more() ? "a word is missing before '" + peek() + "'" : "a word is missing at the end");
        }
        if (words.size() > LONGEST_PHRASE) {
            throw new RuleSyntaxException("a phrase of more than " + LONGEST_PHRASE + " words");
        }
        if (more() && peek().equals("(")) {
            throw new RuleSyntaxException("an operator (NEAR/n, AND, NOT) or a comma is missing before '('");
        }
        return words.size() == 1 ? words.get(0) : new Phrase(words);
    }

    private List<Word> words(String piece) throws RuleSyntaxException {
        if (piece.length() > 1 && piece.startsWith("/") && piece.endsWith("/")) {
            throw new RuleSyntaxException("regular expressions are not accepted: " + piece);
        }
        boolean suffix = piece.startsWith("*");
        boolean prefix = piece.endsWith("*");
        String bare = piece.substring(suffix ? 1 : 0, Math.max(suffix ? 1 : 0, piece.length() - (prefix ? 1 : 0)));
        if (bare.indexOf('*') >= 0 || suffix && prefix) {
            throw new RuleSyntaxException("a * may stand at one end of a word only: " + piece);
        }
        if (bare.indexOf('?') >= 0 || bare.indexOf('"') >= 0) {
            throw new RuleSyntaxException("words stand as they are, without ? and quotation marks: " + piece);
        }
        Tokens tokens = Tokens.of(new Text(Section.BODY, bare), language);
        if (tokens.size() == 0) {
            throw new RuleSyntaxException("no word: " + piece);
        }
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Tokens.Token token = tokens.get(i);
            if (prefix && i == tokens.size() - 1) {
                words.add(new Word(Form.PREFIX, part(token.folded(), piece)));
            } else if (suffix && i == 0) {
                words.add(new Word(Form.SUFFIX, part(token.stem(), piece)));
            } else if (!prefix && !suffix && Tokens.isCapitals(bare, token.begin(), token.end())) {
                words.add(new Word(Form.CAPITALS, bare.substring(token.begin(), token.end())));
            } else {
                words.add(new Word(Form.STEM, token.stem()));
            }
        }
        return words;
    }

    private static String part(String value, String piece) throws RuleSyntaxException {
        if (value.length() < SHORTEST_PART) {
            throw new RuleSyntaxException("give at least " + SHORTEST_PART + " letters beside the *: " + piece);
        }
        return value;
    }

    /** NEAR compares places in the text; AND and NOT have none. */
    private static Expression positional(Expression side) throws RuleSyntaxException {
        boolean placed = side instanceof Word
                || side instanceof Phrase
                || side instanceof Or or
                        && or.options().stream().allMatch(option -> option instanceof Word || option instanceof Phrase);
        if (!placed) {
            throw new RuleSyntaxException("beside NEAR stand words or a bracket of words, nothing else");
        }
        return side;
    }

    private boolean more() {
        return next < pieces.size();
    }

    private String peek() {
        return pieces.get(next);
    }

    private boolean accept(String piece) {
        boolean here = more() && peek().equals(piece);
        next += here ? 1 : 0;
        return here;
    }
}
