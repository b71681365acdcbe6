package org.wiredesk.article;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Why a record lies in {@code dead-letters}, carried in the headers beside the original key and bytes. Each component is
 * a header of UTF-8 text, named {@code wiredesk.stage}, {@code wiredesk.step} and so on; numbers are decimal. Headers that
 * the record had before come first.
 *
 * @param stage {@code enrich} or {@code sink}
 * @param step the named step that failed, such as {@code read-article} or {@code store}
 * @param reason a stable word to count by, such as {@code unreadable}
 * @param detail one sentence for a person
 * @param topic where the record was
 * @param partition of that topic
 * @param offset in that partition
 */
public record DeadLetter(
        String stage, String step, String reason, @Nullable String detail, String topic, int partition, long offset) {

    private static final String PREFIX = "wiredesk.";

    /** The headers of a record in {@code dead-letters}. */
    public Headers toHeaders() {
        Headers headers = new RecordHeaders();
        add(headers, "stage", stage);
        add(headers, "step", step);
        add(headers, "reason", reason);
        if (detail != null) {
            add(headers, "detail", detail);
        }
        add(headers, "topic", topic);
        add(headers, "partition", String.valueOf(partition));
        add(headers, "offset", String.valueOf(offset));
        return headers;
    }

    /** Reads what {@link #toHeaders} wrote; what is missing reads as {@code unknown} or -1. */
    public static DeadLetter fromHeaders(Headers headers) {
        return new DeadLetter(
                text(headers, "stage"),
                text(headers, "step"),
                text(headers, "reason"),
                headers.lastHeader(PREFIX + "detail") == null ? null : text(headers, "detail"),
                text(headers, "topic"),
                (int) number(headers, "partition"),
                number(headers, "offset"));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(PREFIX + name);
        return header == null || header.value() == null
                ? "unknown"
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long number(Headers headers, String name) {
        try {
            return Long.parseLong(text(headers, name));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
