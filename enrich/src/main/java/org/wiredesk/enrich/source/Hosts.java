package org.wiredesk.enrich.source;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Host names out of addresses. */
final class Hosts {

    private Hosts() {}

    /** The host of an address, without {@code www.}, in lower case; empty for what is no web address. */
    static Optional<String> of(@Nullable String url) {
        if (url == null || !url.regionMatches(true, 0, "http", 0, 4)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI(authority(url)).getHost()).map(Hosts::plain);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Only scheme and host: paths in the wild hold characters that no URI may hold. */
    private static String authority(String url) {
        int start = url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(0, end) + "/";
    }

    static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }

    /** The part of a host that somebody registered: {@code example.co.uk} of {@code news.example.co.uk}. */
    static String registered(String host) {
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }
}
