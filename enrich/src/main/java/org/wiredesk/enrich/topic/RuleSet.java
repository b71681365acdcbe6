package org.wiredesk.enrich.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that rule files said, and everything that was refused. Grows while files are read. */
final class RuleSet {

    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private final Map<String, OwnTopic> ownTopics = new LinkedHashMap<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    void add(String language, Rule rule) {
        rules.computeIfAbsent(language, key -> new ArrayList<>()).add(rule);
    }

    void add(OwnTopic topic) {
        ownTopics.put(topic.uri(), topic);
    }

    void add(RuleProblem problem) {
        problems.add(problem);
    }

    /** By language, in the order of files and lines. */
    Map<String, List<Rule>> rules() {
        return rules;
    }

    Map<String, OwnTopic> ownTopics() {
        return ownTopics;
    }

    List<RuleProblem> problems() {
        return problems;
    }
}
