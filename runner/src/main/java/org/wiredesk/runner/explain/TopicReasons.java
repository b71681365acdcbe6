package org.wiredesk.runner.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.runner.explain.Explanation.Entry;

/** Which rules, by file and line, found which words for a topic. */
final class TopicReasons {

    private static final Pattern RULE = Pattern.compile("(?:^by |, )([^\"]+:\\d+) \"([^\"]*)\"");

    private TopicReasons() {}

    static List<Entry> of(EnrichedArticle article, Texts texts) {
        return article.subjects().stream()
                .map(subject -> new Entry(
                        subject.name(),
                        subject.uri(),
                        List.of(
                                subject.confidence() + " %",
                                "relevance " + subject.relevance(),
                                subject.creator() + " " + id(subject)),
                        reasons(article, subject),
                        EntityReasons.places(article, texts, subject.uri())))
                .toList();
    }

    private static List<String> reasons(EnrichedArticle article, Subject subject) {
        List<String> reasons = new ArrayList<>();
        for (String evidence : Provenances.behind(article, "subjects", id(subject) + " ")) {
            List<String> rules =
                    RULE.matcher(evidence).results().map(TopicReasons::rule).toList();
            if (evidence.startsWith("above ")) {
                reasons.add("because the article is about " + names(article, evidence.substring("above ".length())));
            } else if (rules.isEmpty()) {
                reasons.add(evidence);
            }
            reasons.addAll(rules);
        }
        return reasons;
    }

    private static String rule(MatchResult rule) {
        return "rule " + rule.group(1) + " found \u201c" + rule.group(2) + "\u201d";
    }

    private static String names(EnrichedArticle article, String ids) {
        return String.join(
                ", ",
                Arrays.stream(ids.split(", "))
                        .map(id -> article.subjects().stream()
                                .filter(subject -> id(subject).equals(id))
                                .map(Subject::name)
                                .findFirst()
                                .orElse(id))
                        .toList());
    }

    /** The code of an IPTC topic, the uri of any other. */
    private static String id(Subject subject) {
        return subject.creator().equals("iptc")
                ? subject.uri().substring(subject.uri().lastIndexOf('/') + 1)
                : subject.uri();
    }
}
