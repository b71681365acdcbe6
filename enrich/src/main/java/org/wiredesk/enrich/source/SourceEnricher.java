package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Enrichment.Span;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Enricher;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.Text;
import org.wiredesk.enrich.source.Ledger.Role;
import org.wiredesk.enrich.source.Publishers.Site;

/**
 * Names the sources of an article: who published it, which agencies' copy it uses, which outlets and institutions it
 * cites, and through whom it came. One entry per source, each citation with the words that prove it.
 *
 * <p>Known outlets, their names and domains come from a file; so do the phrases of each language. Outlets that are not
 * in the file are recognised by domain or by shape ("the Daily Nugget reported"). A language without a file of phrases
 * still gets publisher, agencies, hyperlinks and aggregator.
 */
public final class SourceEnricher implements Enricher {

    private static final String VERSION = "4";
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl");

    private final Outlets outlets;
    private final Publishers publishers;
    private final Map<String, Citations> citations;

    private SourceEnricher(Outlets outlets, Map<String, Citations> citations) {
        this.outlets = outlets;
        this.publishers = new Publishers(outlets);
        this.citations = citations;
    }

    /** With the outlets and phrases that ship with us. */
    public static SourceEnricher shipped() {
        Lexicon lexicon = Lexicon.shipped();
        Outlets outlets = Outlets.shipped();
        Outlets known = outlets.with(lexicon.organisations());
        Map<String, Citations> citations = new HashMap<>();
        for (String language : LANGUAGES) {
            citations.put(language, new Citations(known, lexicon, PhraseBook.shipped(language), language));
        }
        return new SourceEnricher(outlets, Map.copyOf(citations));
    }

    @Override
    public String name() {
        return "source";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Annotations enrich(Document document) {
        return new Run(document).annotations();
    }

    /** The work on one document. */
    private final class Run {

        private final Document document;
        private final Annotations.Builder found = Annotations.builder();
        private final Ledger ledger = new Ledger();
        private final List<String> evidence = new ArrayList<>();

        private Run(Document document) {
            this.document = document;
        }

        private Annotations annotations() {
            sites();
            Tokens body = Tokens.of(document.body().value());
            Dateline.read(body, outlets).ifPresent(line -> dateline(body, line));
            closing(body);
            byline();
            phrases(document.headline(), Tokens.of(document.headline().value()));
            phrases(document.body(), body);
            hyperlinks();
            ledger.infoSources().forEach(found::infoSource);
            if (!ledger.infoSources().isEmpty()) {
                String all = evidence.isEmpty() ? null : String.join("; ", evidence);
                found.provenance(new Provenance("infoSources", name(), version(), all));
            }
            return found.build();
        }

        private void sites() {
            Optional<Site> address = publishers.publisher(document);
            Optional<Site> origin = publishers.origin(document);
            boolean onAggregator =
                    address.filter(site -> site.is(Outlet.Kind.AGGREGATOR)).isPresent();
            Optional<Site> publisher = onAggregator && origin.isPresent() ? origin : address.or(() -> origin);
            publisher.ifPresent(site -> add(site, Role.PUBLISHER));
            List<Optional<Site>> others = new ArrayList<>(List.of(address, origin));
            if (origin.isPresent()) {
                others.add(publishers.carrier(document));
            }
            for (Optional<Site> other : others) {
                other.filter(site -> publisher.filter(site::sameAs).isEmpty())
                        .ifPresent(site -> cite(add(site, Role.AGGREGATOR), "feed", null, null, 90));
            }
        }

        private String add(Site site, Role role) {
            evidence.add(role + ": " + site.evidence());
            return site.outlet()
                    .map(outlet -> ledger.add(outlet, role))
                    .orElseGet(() -> ledger.add(site.name(), site.literal(), role));
        }

        private void dateline(Tokens tokens, Dateline line) {
            if (line.place() != null) {
                found.located(line.place());
                found.provenance(new Provenance("located", name(), version(), "dateline"));
            }
            credit(tokens, line.agencies(), 0, line.end());
        }

        private void closing(Tokens tokens) {
            List<Head> agencies = Dateline.closing(tokens, outlets);
            if (!agencies.isEmpty()) {
                credit(tokens, agencies, agencies.get(0).begin(), tokens.count());
            }
        }

        private void credit(Tokens tokens, List<Head> agencies, int begin, int end) {
            for (Head head : agencies) {
                String target = ledger.add(
                        head.outlet().orElseThrow(), creditRole(head.outlet().orElseThrow()));
                mention(document.body(), tokens, head, target, 95);
                cite(target, "dateline", null, span(document.body(), tokens, begin, end), 95);
            }
        }

        private void byline() {
            String by = document.page().by() != null
                    ? document.page().by()
                    : document.declared().by();
            if (by == null) {
                return;
            }
            Tokens tokens = Tokens.of(by);
            for (int token = 0; token < tokens.count(); token++) {
                Optional<Outlet> agency = outlets.names()
                        .at(tokens, token, language())
                        .map(Names.Match::outlet)
                        .filter(outlet -> outlet.kind() == Outlet.Kind.AGENCY);
                agency.ifPresent(outlet -> {
                    evidence.add("agency: byline " + outlet.name());
                    cite(ledger.add(outlet, Role.AGENCY), "dateline", null, null, 90);
                });
            }
        }

        private void phrases(Text text, Tokens tokens) {
            Citations book = citations.get(language());
            if (book == null) {
                return;
            }
            for (Citations.Cited cited : book.in(tokens)) {
                Head head = cited.head();
                boolean credit = cited.phrase().scope() == Phrase.Scope.CREDIT;
                String target = head.outlet()
                        .map(outlet -> ledger.add(outlet, credit ? creditRole(outlet) : Role.CITED))
                        .orElseGet(() -> addByShape(tokens, head));
                int confidence = Math.max(
                        10, cited.phrase().confidence() - (head.outlet().isEmpty() ? 15 : 0));
                mention(text, tokens, head, target, confidence);
                cite(target, "phrase", cited.verb(), span(text, tokens, cited.begin(), cited.end()), confidence);
            }
        }

        private String addByShape(Tokens tokens, Head head) {
            String written = head.name() != null ? head.name() : tokens.written(head.begin(), head.end());
            String literal = head.type() == Head.Type.DOMAIN ? Hosts.registered(Hosts.plain(written)) : written;
            return ledger.add(literal, literal, Role.CITED);
        }

        private void hyperlinks() {
            String own = publishers.publisher(document).map(Site::literal).orElse("");
            for (Page.Link link : document.page().links()) {
                Optional<String> host = Hosts.of(link.href());
                if (host.isEmpty() || link.begin() >= link.end()) {
                    continue;
                }
                Optional<Outlet> outlet = outlets.ofHost(host.get())
                        .filter(known -> known.kind() != Outlet.Kind.COMPANY && known.kind() != Outlet.Kind.AGGREGATOR);
                String domain = Hosts.registered(host.get());
                String anchor = document.body().value().substring(link.begin(), link.end());
                boolean named = Hosts.plain(anchor.strip()).startsWith(domain);
                boolean itself = outlet.map(Outlet::literal).orElse(domain).equals(own);
                if (itself || outlet.isEmpty() && !named) {
                    continue;
                }
                String target = outlet.map(known -> ledger.add(known, Role.CITED))
                        .orElseGet(() -> ledger.add(domain, domain, Role.CITED));
                Span span = document.body().span(link.begin(), link.end());
                cite(target, "hyperlink", null, span, named ? 85 : 65);
            }
        }

        private void mention(Text text, Tokens tokens, Head head, String target, int confidence) {
            int begin = tokens.begin(head.begin());
            found.mention(text.mention(Kind.SOURCE, begin, tokens.end(head.end() - 1), target, confidence));
        }

        private void cite(String target, String method, @Nullable String verb, @Nullable Span span, int confidence) {
            Integer begin = span == null ? null : Integer.valueOf(span.begin());
            Integer end = span == null ? null : Integer.valueOf(span.end());
            Section section = span == null ? null : span.section();
            found.citation(new Citation(target, method, verb, begin, end, section, confidence));
        }

        private String language() {
            String tag = document.language();
            int hyphen = tag.indexOf('-');
            return hyphen < 0 ? tag : tag.substring(0, hyphen);
        }
    }

    private static Role creditRole(Outlet outlet) {
        return outlet.kind() == Outlet.Kind.AGENCY ? Role.AGENCY : Role.CITED;
    }

    private static Span span(Text text, Tokens tokens, int begin, int end) {
        return text.span(tokens.begin(begin), tokens.end(end - 1));
    }
}
