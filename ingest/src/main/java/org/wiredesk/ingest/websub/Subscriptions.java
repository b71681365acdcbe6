package org.wiredesk.ingest.websub;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.FeedState.Subscription;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.web.Announced;
import org.wiredesk.ingest.web.Response;
import org.wiredesk.ingest.web.Subscriber;
import org.wiredesk.ingest.web.Web;

/**
 * The subscriptions of this process. Each has a callback of its own with a name that nobody can guess, and a secret that
 * the hub signs with. Used by the readers of feeds on one side and by hubs on the other.
 */
final class Subscriptions implements Subscriber {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    /** What we ask for; hubs promise what they like. */
    private static final Duration LEASE = Duration.ofDays(10);

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);
    private static final Duration AFTER_ASKING = Duration.ofHours(1);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(12);
    private static final Duration AFTER_DENIAL = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String base;
    private final Web web;
    private final Clock clock;
    private final Map<String, Pushes> byFeed = new ConcurrentHashMap<>();
    private final Map<String, Pushes> byId = new ConcurrentHashMap<>();

    /** @param callback the public address that the ids of callbacks are put behind */
    Subscriptions(String callback, Web web, Clock clock) {
        this.base = callback.endsWith("/") ? callback : callback + "/";
        this.web = web;
        this.clock = clock;
    }

    @Override
    public List<Pushed> take(String feed, @Nullable Subscription known) {
        return current(feed, known).map(Pushes::take).orElse(List.of());
    }

    @Override
    public @Nullable Subscription tend(String feed, @Nullable Subscription known, Announced announced)
            throws InterruptedException {
        Optional<Pushes> current = current(feed, known);
        if (announced.topic() != null) {
            String topic = announced.topic();
            boolean same = current.map(Pushes::subscription)
                    .filter(s -> announced.hubs().contains(s.hub()) && topic.equals(s.topic()))
                    .isPresent();
            if (!same) {
                end(feed);
                current = announced.hubs().stream().findFirst().map(hub -> register(feed, planned(hub, topic)));
            }
        }
        if (current.isEmpty()) {
            return null;
        }
        Pushes pushes = current.get();
        if (!clock.instant().isBefore(pushes.subscription().nextAsk())) {
            ask(pushes);
        }
        Subscription now = pushes.subscription();
        // Whether the hub is relied on is for the reader of the feed to say.
        boolean same = known != null && known.callback().equals(now.callback());
        return same ? now.delivered(known.deliveredAt()) : now;
    }

    @Override
    public void end(String feed) {
        Pushes ended = byFeed.remove(feed);
        if (ended != null) {
            ended.end();
        }
    }

    /** By what its callback ends in. */
    Optional<Pushes> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The hub wants to know whether we asked, and promises to push for a time. */
    void confirm(Pushes pushes, Duration lease) {
        Duration longest = lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
        Duration bounded = longest.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : longest;
        Instant now = clock.instant();
        pushes.change(s ->
                s.confirmed(now.plus(bounded), now.plus(bounded.multipliedBy(2).dividedBy(3))));
        LOG.info(
                "{} is pushed by {} for {}",
                pushes.feed(),
                pushes.subscription().hub(),
                bounded);
    }

    void deny(Pushes pushes, String why) {
        Instant next = clock.instant().plus(AFTER_DENIAL);
        pushes.change(s -> new Subscription(s.hub(), s.topic(), s.callback(), s.secret(), next, null, null));
        LOG.warn("{} will not push {}: {}", pushes.subscription().hub(), pushes.feed(), why);
    }

    /** One that another process has begun, with a callback of its own, is begun anew. */
    private Optional<Pushes> current(String feed, @Nullable Subscription known) {
        Pushes here = byFeed.get(feed);
        if (here != null) {
            return Optional.of(here);
        }
        return known == null || !known.callback().startsWith(base)
                ? Optional.empty()
                : Optional.of(register(feed, known));
    }

    private Pushes register(String feed, Subscription subscription) {
        Pushes pushes = new Pushes(feed, subscription);
        byFeed.put(feed, pushes);
        byId.put(subscription.callback().substring(base.length()), pushes);
        return pushes;
    }

    private Subscription planned(String hub, String topic) {
        return new Subscription(hub, topic, base + random(16), random(32), Instant.EPOCH, null, null);
    }

    private void ask(Pushes pushes) throws InterruptedException {
        Subscription before = pushes.subscription();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", before.topic());
        form.put("hub.callback", before.callback());
        form.put("hub.lease_seconds", String.valueOf(LEASE.toSeconds()));
        form.put("hub.secret", before.secret());
        Duration wait = AFTER_REFUSAL;
        try {
            Response response = web.post(Web.uri(before.hub()), encoded(form));
            if (response.status() / 100 == 2) {
                wait = AFTER_ASKING;
            } else {
                LOG.warn("{} does not push {}: it answers {}", before.hub(), pushes.feed(), response.status());
            }
        } catch (RefusedException e) {
            LOG.warn("{} does not push {}: {}", before.hub(), pushes.feed(), e.getMessage());
        }
        Instant next = clock.instant().plus(wait);
        // Some hubs confirm before they answer.
        pushes.change(now -> now.equals(before) ? now.askedAgain(next) : now);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
