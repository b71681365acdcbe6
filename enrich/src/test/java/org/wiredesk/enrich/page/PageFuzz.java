package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.Declared;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.UnreadableException;

/**
 * Whatever the bytes, the reader answers with a sound page or with a reason, and in time. Not a part of an ordinary run,
 * because Jazzer changes every class that it sees; {@link PageFuzzInputsTest} reads the same files there: seeds, and what
 * fuzzing ever found. CONTRIBUTING has the command.
 */
class PageFuzz {

    private static final List<String> TYPES = List.of(
            "text/html",
            "text/html; charset=utf-16",
            "text/html; charset=iso-8859-1",
            "application/xhtml+xml",
            "text/plain",
            "",
            "text/html; charset=shift_jis",
            "text/html; charset=gb18030");

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** Nanoseconds on the processor: the limit for any page. */
    private static final long LIMIT = 2_000_000_000L;

    private static final PageReader READER = new PageReader();

    static {
        // The first page loads, and in a fuzzer instruments, every class; that is no page's time.
        try {
            READER.read(Articles.html("<html><h1>Bridge</h1><script type='application/ld+json'>{\"@type\":\"Article\"}"
                    + "</script><p>By Ann Roe</p><p>23 November 2026</p><p>The council voted.</p></html>"));
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void readsAnyBytes(byte[] input) {
        read(input);
    }

    /** @param input a byte that chooses the content type, then the content */
    static void read(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String type = TYPES.get((input[0] & 0xFF) % TYPES.size());
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        long start = CLOCK.getCurrentThreadCpuTime();
        try {
            check(READER.read(Articles.of(type, content, Declared.NOTHING, "page")));
        } catch (UnreadableException e) {
            assertThat(e.reason()).isNotBlank();
            assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(CLOCK.getCurrentThreadCpuTime() - start).isLessThan(LIMIT);
    }

    private static void check(Page page) {
        String body = page.body().value();
        assertThat(CodePoints.wellFormed(body)).isEqualTo(body);
        assertThat(CodePoints.wellFormed(page.headline().value()))
                .isEqualTo(page.headline().value());
        for (Page.Link link : page.links()) {
            assertThat(link.begin()).isNotNegative().isLessThanOrEqualTo(link.end());
            assertThat(link.end()).isLessThanOrEqualTo(body.length());
        }
        if (page.dates().chosen() != null) {
            assertThat(OffsetDateTime.parse(page.dates().chosen())).isNotNull();
        }
        assertThat(page.provenance()).isNotEmpty();
        assertThat(page.representationType()).isIn("full", "partial");
    }
}
