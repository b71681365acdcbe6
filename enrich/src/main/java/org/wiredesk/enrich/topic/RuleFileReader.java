package org.wiredesk.enrich.topic;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a rule file, line by line; each line stands alone, so that a mistake costs one line.
 *
 * <pre>
 * # a comment
 * 20000387 energy market
 *   en    4: oil price, crude NEAR/4 barrel
 *   en,de 6: OPEC
 *   en   -3: olive oil, (cooking, massage) NEAR/2 oil
 * https://desk.example/topics/wind = Wind power at sea
 *   en    5: offshore AND (wind farm, wind turbine) NOT fan
 * </pre>
 *
 * <p>A topic is an IPTC code with its English name, which guards against a mistyped code, or a uri and a name of one's
 * own. A rule is languages, a weight from -9 to 9 and alternatives between commas; the README of the rules folder
 * explains the words.
 */
final class RuleFileReader {

    private static final int LONGEST_LINE = 10_000;
    private static final int HEAVIEST = 9;

    private static final Pattern IPTC = Pattern.compile("(\\d{8})\\s+(\\S.*)");
    private static final Pattern OWN = Pattern.compile("([a-z][a-z0-9+.-]*:\\S+)\\s+=\\s+(\\S.*)");
    private static final Pattern RULE = Pattern.compile("([a-z]{2,3}(?:,[a-z]{2,3})*)\\s+(-?\\d{1,3})\\s*:\\s*(\\S.*)");

    private final Vocabulary vocabulary;
    private final Predicate<String> languages;
    private final RuleSet into;

    /** @param languages those whose rules are wanted; lines without any of them are not looked into */
    RuleFileReader(Vocabulary vocabulary, Predicate<String> languages, RuleSet into) {
        this.vocabulary = vocabulary;
        this.languages = languages;
        this.into = into;
    }

    void read(String file, List<String> lines) {
        String topic = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            try {
                if (line.length() > LONGEST_LINE) {
                    throw new RuleSyntaxException("a line of more than " + LONGEST_LINE + " characters; split it");
                }
                if (Character.isWhitespace(line.charAt(0))) {
                    rule(topic, line.strip(), file, i + 1);
                } else {
                    topic = "";
                    topic = topic(line.strip());
                }
            } catch (RuleSyntaxException e) {
                int indentation = line.length() - line.stripLeading().length();
                into.add(new RuleProblem(file, i + 1, indentation + e.offset() + 1, e.getMessage()));
            }
        }
    }

    private String topic(String line) throws RuleSyntaxException {
        Matcher own = OWN.matcher(line);
        if (own.matches()) {
            into.add(new OwnTopic(own.group(1), own.group(2)));
            return own.group(1);
        }
        Matcher iptc = IPTC.matcher(line);
        if (!iptc.matches()) {
            throw new RuleSyntaxException(
                    "expected '20000387 energy market' or 'https://... = Name'; rules are indented");
        }
        String code = iptc.group(1);
        if (!vocabulary.has(code)) {
            throw new RuleSyntaxException("IPTC Media Topics have no (active) topic " + code);
        }
        String name = vocabulary.name(code, "en");
        if (!name.equals(iptc.group(2).strip())) {
            throw new RuleSyntaxException(
                    code + " is '" + name + "', not '" + iptc.group(2).strip() + "'");
        }
        return code;
    }

    private void rule(String topic, String line, String file, int number) throws RuleSyntaxException {
        if (topic.isEmpty()) {
            throw new RuleSyntaxException("this rule stands under no topic that was accepted");
        }
        Matcher rule = RULE.matcher(line);
        if (!rule.matches()) {
            throw new RuleSyntaxException("expected languages, weight, colon, words: 'en,de 3: election, ballot*'");
        }
        int weight = Integer.parseInt(rule.group(2));
        if (weight == 0 || Math.abs(weight) > HEAVIEST) {
            throw new RuleSyntaxException("a weight is -9 to 9 and not 0, here it is " + weight, rule.start(2));
        }
        for (String language : rule.group(1).split(",")) {
            if (!languages.test(language)) {
                continue;
            }
            for (Expression expression : expressions(rule, language)) {
                into.add(language, new Rule(topic, weight, expression, file, number));
            }
        }
    }

    private static List<Expression> expressions(Matcher rule, String language) throws RuleSyntaxException {
        try {
            return ExpressionParser.parse(rule.group(3), language);
        } catch (RuleSyntaxException e) {
            throw e.behind(rule.start(3));
        }
    }
}
