package org.wiredesk.ingest.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.util.List;
import java.util.Locale;

/** One robots.txt (RFC 9309) as one robot has to read it. */
public final class RobotsFile {

    private final SimpleRobotRules rules;

    private RobotsFile(SimpleRobotRules rules) {
        this.rules = rules;
    }

    /**
     * @param url of the file, which its relative addresses are relative to
     * @param robot the product token, without a version
     */
    public static RobotsFile read(String url, byte[] bytes, String robot) {
        // A parser counts warnings, so each gets its own.
        return new RobotsFile(new SimpleRobotRulesParser()
                .parseContent(url, bytes, "text/plain", List.of(robot.toLowerCase(Locale.ROOT))));
    }

    /** Whether the robot may fetch an address. */
    public boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** Whether the file asks anything of the robot: a path, or a pause. */
    public boolean asks() {
        return !rules.getRobotRules().isEmpty() || rules.getCrawlDelay() != BaseRobotRules.UNSET_CRAWL_DELAY;
    }

    /** The sitemaps that the file names, to whichever robot. */
    public List<String> sitemaps() {
        return rules.getSitemaps();
    }

    SimpleRobotRules rules() {
        return rules;
    }
}
