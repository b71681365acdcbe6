package org.wiredesk.ingest.web;

import java.time.Duration;

/**
 * Manners, limits and safety on the web.
 *
 * @param userAgent how we introduce ourselves, to servers and to robots.txt
 * @param allowPrivate whether addresses of private networks may be fetched
 * @param delay between two requests to one host
 * @param addressDelay between the beginnings of two requests to one address, whichever hosts it has
 * @param connectTimeout for a connection, TLS included
 * @param readTimeout between two pieces of a response
 * @param deadline for a fetch in all
 * @param maxRedirects in one fetch
 * @param feeds how feeds and sitemaps are followed
 */
public record WebSettings(
        String userAgent,
        boolean allowPrivate,
        Duration delay,
        Duration addressDelay,
        Duration connectTimeout,
        Duration readTimeout,
        Duration deadline,
        int maxRedirects,
        FeedSettings feeds) {

    public static final WebSettings DEFAULT = new WebSettings(
            "Wiredesk/0.1 (news pipeline; set ingest.http.user.agent to say who runs it)",
            false,
            Duration.ofSeconds(1),
            Duration.ofMillis(200),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            5,
            FeedSettings.DEFAULT);
}
