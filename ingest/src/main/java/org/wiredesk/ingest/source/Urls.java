package org.wiredesk.ingest.source;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Sha256;

/** The names that things get. */
public final class Urls {

    /** Parameters that say who sent the reader, not what is read. */
    private static final List<String> TRACKING = List.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "hsctatracking",
            "vero_id",
            "oly_anon_id",
            "oly_enc_id",
            "at_medium",
            "at_campaign",
            "at_custom1",
            "at_custom2",
            "at_custom3",
            "at_custom4",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "ns_linkname",
            "ns_fee",
            "cmpid",
            "ref_src",
            "ocid",
            "xtor",
            "wt_mc",
            "wt_zmc",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "s_cid",
            "__twitter_impression");

    private static final Pattern UTM = Pattern.compile("(?i)([?&])utm_[^=&#]*(=[^&#]*)?");
    private static final Pattern EMPTY_PAIRS = Pattern.compile("&{2,}");

    private static final int MAX_NAME = 2_048;
    private static final Pattern URI_SHAPE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:[^\\s<>\"]+");

    private Urls() {}

    /**
     * The address by which an article is known: scheme and host in lower case, no fragment, no tracking parameters, the
     * others sorted; that of the article where this is one of its AMP or mobile editions. Empty if this is no address of the web.
     */
    public static Optional<String> canonical(@Nullable String url) {
        return web(url).map(address -> UTM.matcher(address).replaceAll("$1"))
                .map(address -> EMPTY_PAIRS.matcher(address).replaceAll("&").replace("?&", "?"))
                .map(address -> normalizer().filter(address))
                .map(Editions::article);
    }

    /** Who answers: the domain that somebody registered, because its hosts are often one machine; else the host. */
    public static String site(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        String domain = EffectiveTldFinder.getAssignedDomain(host);
        return domain == null ? host : domain;
    }

    /** The address without blanks around it, if it is one of the web. */
    public static Optional<String> web(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        String address = url.strip();
        String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://") ? Optional.of(address) : Optional.empty();
    }

    /** {@code file:} and the path, relative to the folder, escaped as URIs are. */
    public static String ofFile(Path folder, Path file) {
        StringBuilder path = new StringBuilder();
        for (Path segment : folder.relativize(file)) {
            path.append(path.length() == 0 ? "" : "/").append(segment);
        }
        return "file:" + escape(path.toString());
    }

    /** A name that can be a key: one that is absurdly long, as only broken or hostile input has, gives way to its hash. */
    public static String asKey(String name) {
        return name.length() <= MAX_NAME ? name : Sha256.urn(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a text is an absolute URI: it has a scheme and no blanks. */
    public static boolean isUri(String text) {
        return URI_SHAPE.matcher(text).matches();
    }

    public static String escape(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no URI for " + path, e);
        }
    }

    // Not known to be thread-safe, and cheap to make.
    private static BasicURLNormalizer normalizer() {
        return BasicURLNormalizer.newBuilder().queryParamsToRemove(TRACKING).build();
    }
}
