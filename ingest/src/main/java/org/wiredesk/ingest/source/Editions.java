package org.wiredesk.ingest.source;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One article, several addresses: the AMP edition, the copy in a cache of AMP pages, the site for telephones. They give way
 * to the address of the article itself, as those sites build them.
 */
final class Editions {

    private static final Pattern VIEWER = Pattern.compile("(?i)^https?://(?:www\\.)?google\\.[a-z.]+/amp/(s/)?(.+)$");
    private static final Pattern CACHE =
            Pattern.compile("(?i)^https?://[^/]+\\.cdn\\.ampproject\\.org/(?:v|c|i|wp)/(s/)?(.+)$");
    private static final Pattern PARTS = Pattern.compile("^(https?://)([^/?#:]+)(:\\d+)?([^?#]*)(\\?[^#]*)?$");
    private static final Pattern AMP_PATH = Pattern.compile("(?i)^(.+?)(?:/amp/?|\\.amp(\\.html)?)$");
    private static final Pattern AMP_FIRST = Pattern.compile("(?i)^/amp/(.+/.+)$");
    private static final Pattern AMP_PARAMETER =
            Pattern.compile("(?i)([?&])(?:amp(?:=(?:1|true|yes)?)?|outputType=amp|_amp=(?:1|true))(?=&|$)");

    private Editions() {}

    /** @param address in normal form */
    static String article(String address) {
        Matcher copy = VIEWER.matcher(address);
        if (!copy.matches()) {
            copy = CACHE.matcher(address);
        }
        String own = copy.matches() ? (copy.group(1) == null ? "http://" : "https://") + copy.group(2) : address;
        Matcher parts = PARTS.matcher(own);
        if (!parts.matches()) {
            return own;
        }
        String port = parts.group(3) == null ? "" : parts.group(3);
        String query = parts.group(5) == null ? "" : parts.group(5);
        return parts.group(1) + host(parts.group(2)) + port + path(parts.group(4)) + withoutAmp(query);
    }

    private static String withoutAmp(String query) {
        String rest = AMP_PARAMETER.matcher(query).replaceAll("$1").replaceAll("&{2,}", "&");
        return rest.replace("?&", "?").replaceAll("[?&]$", "");
    }

    private static String path(String path) {
        Matcher last = AMP_PATH.matcher(path);
        if (last.matches()) {
            return last.group(1) + (last.group(2) == null ? "" : last.group(2));
        }
        Matcher first = AMP_FIRST.matcher(path);
        return first.matches() ? "/" + first.group(1) : path;
    }

    /** {@code m.} and the like stand before a whole domain, or after a language as in {@code de.m.}. */
    private static String host(String host) {
        String domain = EffectiveTldFinder.getAssignedDomain(host);
        if (domain == null || host.length() <= domain.length()) {
            return host;
        }
        String sub = host.substring(0, host.length() - domain.length() - 1);
        return switch (sub) {
            case "m", "mobile", "amp" -> "www." + domain;
            case "www.m", "m.www" -> "www." + domain;
            default -> sub.endsWith(".m") ? sub.substring(0, sub.length() - 2) + "." + domain : host;
        };
    }
}
