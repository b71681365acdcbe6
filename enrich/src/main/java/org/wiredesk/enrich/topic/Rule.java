package org.wiredesk.enrich.topic;

/**
 * One alternative of a rule line: if its expression stands in an article, it speaks for its topic with its weight, or
 * against it if the weight is negative.
 *
 * @param topic code or uri of the topic
 * @param weight -9 to 9, never 0
 * @param file name of the rule file
 * @param line in that file, from 1
 */
record Rule(String topic, int weight, Expression expression, String file, int line) {}
