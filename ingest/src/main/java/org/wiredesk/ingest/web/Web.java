package org.wiredesk.ingest.web;

import crawlercommons.robots.SimpleRobotRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/**
 * The way to the web: asks robots.txt, waits for its turn at each host, follows redirects step by step so that each step
 * is checked like a first one, and goes to public addresses only. Shared by all sources of the web.
 */
public final class Web implements AutoCloseable {

    private final WebSettings settings;
    private final Http http;
    private final Pace pace = new Pace();
    private final Robots robots;
    private final Claims claims = new Claims();
    private final AddressPace addresses;
    private final Outages outages;

    public Web(WebSettings settings, Clock clock) {
        this(settings, SystemDefaultDnsResolver.INSTANCE, SSLContexts.createDefault(), clock);
    }

    /** @param tls what is trusted */
    Web(WebSettings settings, DnsResolver resolver, SSLContext tls, Clock clock) {
        this.settings = settings;
        DnsResolver guarded = new GuardedResolver(resolver, new AddressPolicy(settings.allowPrivate()));
        this.http = new Http(settings, guarded, tls, clock);
        this.addresses = new AddressPace(settings.addressDelay(), guarded);
        this.outages = new Outages(clock);
        this.robots = new Robots(request -> follow(request, false), clock);
    }

    /**
     * Fetches, with redirects. The answer's status can be anything but a redirect.
     *
     * @throws RefusedException if there is no answer that we may take
     */
    public Response get(Request request) throws RefusedException, InterruptedException {
        checked(request.url(), Reason.FORBIDDEN_ADDRESS);
        return follow(request, true);
    }

    /**
     * Posts a form to a server that asked for it, which robots.txt has no say in. Its answer's body is left alone.
     *
     * @throws RefusedException if there is no answer that we may take
     */
    public Response post(URI url, String form) throws RefusedException, InterruptedException {
        return follow(Request.post(checked(url, Reason.FORBIDDEN_ADDRESS), form), false);
    }

    /** What readers of lists have taken on. */
    Claims claims() {
        return claims;
    }

    private Response follow(Request request, boolean askRobots) throws RefusedException, InterruptedException {
        Request step = request;
        boolean permanent = true;
        long[] left = {settings.deadline().toNanos()};
        for (int hops = 0; hops <= settings.maxRedirects(); hops++) {
            Response response = step(step, askRobots, left);
            boolean redirect = request.form() == null ? response.isRedirect() : response.isRedirectOfPost();
            if (!redirect) {
                return response.asMoved(permanent && hops > 0);
            }
            permanent &= response.isPermanentRedirect();
            step = step.at(target(step.url(), response));
        }
        throw new RefusedException(
                Reason.BAD_REDIRECT, request.url() + " redirects more than " + settings.maxRedirects() + " times");
    }

    /** @param left nanoseconds that requests may still take; waiting for a turn does not count */
    private Response step(Request request, boolean askRobots, long[] left)
            throws RefusedException, InterruptedException {
        URI url = request.url();
        outages.check(url);
        Duration delay = askRobots ? allowedDelay(url) : Duration.ZERO;
        try (Pace.Turn turn = pace.await(Urls.site(url), delay)) {
            // Those who had their turn meanwhile may have found out.
            outages.check(url);
            addresses.await(url.getHost());
            long start = System.nanoTime();
            try {
                Response response = http.get(request, Duration.ofNanos(left[0]));
                outages.answered(url);
                return response;
            } catch (RefusedException e) {
                if (e.reason() == Reason.UNREACHABLE) {
                    outages.failed(url, Duration.ofNanos(System.nanoTime() - start));
                }
                throw e;
            } finally {
                left[0] = Math.max(0, left[0] - (System.nanoTime() - start));
            }
        }
    }

    /** The longer of our own delay and the one that the site asks for. */
    private Duration allowedDelay(URI url) throws RefusedException, InterruptedException {
        SimpleRobotRules rules = robots.of(url);
        if (!rules.isAllowed(url.toString())) {
            throw new RefusedException(Reason.ROBOTS, "robots.txt of " + url.getHost() + " keeps us from " + url);
        }
        Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        return asked.compareTo(settings.delay()) > 0 ? asked : settings.delay();
    }

    private static URI target(URI from, Response response) throws RefusedException {
        try {
            return checked(
                    from.resolve(
                            new URI(String.valueOf(response.location()).strip().replace(" ", "%20"))),
                    Reason.BAD_REDIRECT);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new RefusedException(Reason.BAD_REDIRECT, from + " redirects to what is no address");
        }
    }

    /** An address that can be asked for: of the web, with a host, without a user. */
    private static URI checked(URI url, Reason otherwise) throws RefusedException {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
            throw new RefusedException(otherwise, url + " cannot be fetched");
        }
        return url;
    }

    /** An address out of a feed or from a user, its blanks and other slips escaped. */
    public static URI uri(String address) throws RefusedException {
        try {
            return checked(new URI(address), Reason.FORBIDDEN_ADDRESS);
        } catch (URISyntaxException e) {
            String canonical = Urls.canonical(address).orElse("");
            try {
                return checked(new URI(canonical), Reason.FORBIDDEN_ADDRESS);
            } catch (URISyntaxException again) {
                throw new RefusedException(Reason.UNREACHABLE, address + " is no address");
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
