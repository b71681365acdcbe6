package org.wiredesk.enrich.topic;

/**
 * A rule that was refused; the others run.
 *
 * @param file name of the rule file
 * @param line in that file, from 1
 * @param column in that line, from 1: where the mistake was noticed
 * @param message what is wrong and what to do
 */
public record RuleProblem(String file, int line, int column, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
