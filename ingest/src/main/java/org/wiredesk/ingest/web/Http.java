package org.wiredesk.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.web.GuardedResolver.ForbiddenAddressException;

/**
 * One request, one answer, within limits. Follows no redirect, keeps no cookie, knows no proxy and no password.
 *
 * <p>Each step of a request has its own timeout, but a server that sends a byte now and then keeps below all of them, so
 * a deadline over the whole cuts the connection. The size of a body is counted after decompression, where a bomb shows.
 */
final class Http implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 1_024;

    private final CloseableHttpClient client;
    private final Clock clock;
    private final Duration deadline;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ingest-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    Http(WebSettings settings, DnsResolver resolver, SSLContext tls, Clock clock) {
        this.clock = clock;
        this.deadline = settings.deadline();
        Timeout connect = timeout(settings.connectTimeout());
        Timeout read = timeout(settings.readTimeout());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        // More than there are readers: a lease that has to wait would count as an outage of the site.
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(2)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(read)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(connect).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(settings.deadline()))
                        .setResponseTimeout(read)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .setRetryStrategy(new OnceMore())
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** @param time for all of it */
    Response get(Request request, Duration time) throws RefusedException, InterruptedException {
        HttpUriRequestBase get =
                request.form() == null ? new HttpGet(request.url()) : post(request.url(), request.form());
        get.setHeader(
                HttpHeaders.ACCEPT,
                "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "
                        + "application/feed+json, application/xml;q=0.9, */*;q=0.5");
        setIfKnown(get, HttpHeaders.IF_NONE_MATCH, request.etag());
        setIfKnown(get, HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = watch.schedule(
                () -> {
                    late.set(true);
                    get.abort();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(get, response -> read(request, get, response));
        } catch (TooLargeException e) {
            throw new RefusedException(Reason.TOO_LARGE, request.url() + " has " + e.getMessage());
        } catch (ForbiddenAddressException e) {
            throw new RefusedException(Reason.FORBIDDEN_ADDRESS, e.getMessage());
        } catch (IOException | RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            String why = late.get()
                    ? "no whole answer within " + deadline.toSeconds() + " s"
                    : Unreachable.why(request.url().getHost(), e);
            throw new RefusedException(Reason.UNREACHABLE, request.url() + ": " + why);
        } finally {
            alarm.cancel(false);
        }
    }

    private Response read(Request request, HttpUriRequestBase get, ClassicHttpResponse response) throws IOException {
        String type = header(response, HttpHeaders.CONTENT_TYPE);
        String language = header(response, HttpHeaders.CONTENT_LANGUAGE);
        Response answer = new Response(
                response.getCode(),
                request.url(),
                type == null ? "" : type,
                language == null ? "" : language,
                header(response, HttpHeaders.ETAG),
                header(response, HttpHeaders.LAST_MODIFIED),
                header(response, HttpHeaders.RETRY_AFTER),
                header(response, HttpHeaders.LOCATION),
                Arrays.stream(response.getHeaders(HttpHeaders.LINK))
                        .map(Header::getValue)
                        .toList(),
                new byte[0],
                clock.instant(),
                false);
        boolean wanted = answer.status() == 200 && (!request.htmlOnly() || answer.isHtml());
        if (!wanted) {
            // Whatever is in it, it may be endless.
            get.abort();
            return answer;
        }
        return answer.with(body(request, get, response.getEntity()));
    }

    private static byte[] body(Request request, HttpUriRequestBase get, @Nullable HttpEntity entity)
            throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream in = entity.getContent();
        byte[] body = in.readNBytes(request.maxBytes());
        if (body.length < request.maxBytes() || in.read() < 0) {
            return body;
        }
        get.abort();
        if (request.truncate()) {
            return body;
        }
        throw new TooLargeException("more than " + request.maxBytes() + " bytes");
    }

    private static HttpUriRequestBase post(URI url, String form) {
        HttpPost post = new HttpPost(url);
        post.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        return post;
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static void setIfKnown(HttpUriRequestBase get, String header, @Nullable String value) {
        if (value != null) {
            get.setHeader(header, value);
        }
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    /**
     * A server may close a connection that it kept open at the very moment in which the next request leaves. That is no
     * fault of anybody's, and the server has not seen the request: it is sent once more, on a new connection.
     */
    private static final class OnceMore implements HttpRequestRetryStrategy {

        @Override
        public boolean retryRequest(HttpRequest request, IOException e, int tries, HttpContext context) {
            EndpointDetails connection = HttpCoreContext.cast(context).getEndpointDetails();
            boolean kept = connection != null && connection.getRequestCount() > 1;
            return tries == 1 && kept && (e instanceof NoHttpResponseException || e instanceof SocketException);
        }

        @Override
        public boolean retryRequest(HttpResponse response, int tries, HttpContext context) {
            return false;
        }

        @Override
        public TimeValue getRetryInterval(HttpResponse response, int tries, HttpContext context) {
            return TimeValue.ZERO_MILLISECONDS;
        }
    }

    private static final class TooLargeException extends IOException {

        TooLargeException(String message) {
            super(message);
        }
    }
}
