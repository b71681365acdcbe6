package org.wiredesk.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * News without end, from a seed: the same number gives the same article. English and German take turns. The sentences
 * are ours and mean nothing; what matters is that their length, names, figures and quotations look like news, so that
 * every enricher has something to do.
 */
public final class GeneratedNews {

    private static final List<String> PEOPLE = List.of(
            "Marta Lindqvist",
            "Jonas Ferreira",
            "Aylin Demirci",
            "Peter Hollmann",
            "Grace Achterberg",
            "Luc Fontanel",
            "Ursula von der Leyen",
            "Christine Lagarde",
            "Tomasz Wilk",
            "Naledi Khumalo");
    private static final List<String> ORGANISATIONS = List.of(
            "European Commission",
            "Siemens",
            "World Health Organization",
            "Deutsche Bahn",
            "Volkswagen",
            "Bank of England",
            "Toyota",
            "University of Oxford",
            "UNICEF",
            "Airbus");
    private static final List<String> PLACES = List.of(
            "Berlin", "Paris", "Nairobi", "Leipzig", "Madrid", "Tokyo", "Warsaw", "Glasgow", "Toronto", "Vienna");
    private static final List<String> OUTLETS = List.of(
            "Reuters",
            "the Financial Times",
            "Der Spiegel",
            "Le Monde",
            "the BBC",
            "El País",
            "lvz.de",
            "the Guardian");
    private static final List<String> THINGS = List.of(
            "budget", "harbour", "railway line", "vaccine", "strike", "power station", "election", "football final");
    private static final List<String> DINGE =
            List.of("Haushalt", "Hafen", "Tarifstreit", "Impfstoff", "Bahnhof", "Wahlkampf", "Windpark", "Klimaschutz");

    private static final List<String> ENGLISH = List.of(
            "%1$s said on Tuesday that the %5$s in %3$s would cost %6$d million euros more than planned.",
            "According to %4$s, the %2$s had known about the problem since last winter.",
            "\"We did not expect the %5$s to take so long, but we will finish it,\" %1$s told reporters in %3$s.",
            "The %2$s employs %6$d people in %3$s and wants to hire more before the end of the year.",
            "Analysts see the %5$s as a test for the government, which has lost two votes in parliament since May.",
            "A court in %3$s is to decide next week whether the %2$s may appeal against the ruling.",
            "Residents complained about noise, while traders hoped for visitors; %6$d of them signed a petition.");
    private static final List<String> GERMAN = List.of(
            "%1$s sagte am Dienstag, der %5$s in %3$s werde %6$d Millionen Euro teurer als geplant.",
            "Wie %4$s berichtet, wusste %2$s seit dem vergangenen Winter von dem Problem.",
            "»Wir haben nicht erwartet, dass der %5$s so lange dauert«, sagte %1$s in %3$s vor Journalisten.",
            "Bei %2$s arbeiten in %3$s rund %6$d Menschen, bis zum Jahresende sollen es mehr werden.",
            "Beobachter sehen darin eine Bewährungsprobe für die Regierung, die seit Mai zwei Abstimmungen verloren hat.",
            "Ein Gericht in %3$s entscheidet nächste Woche, ob %2$s gegen das Urteil vorgehen darf.",
            "Anwohner klagten über Lärm, Händler hofften auf Gäste; %6$d von ihnen unterschrieben einen Aufruf.");

    private GeneratedNews() {}

    /**
     * @param language {@code en} or {@code de}
     * @param title the headline
     * @param paragraphs of the body
     */
    public record Story(String language, String title, List<String> paragraphs) {

        public String text() {
            return String.join("\n\n", paragraphs);
        }
    }

    /** The article of a number, with at least the given number of words. */
    public static Story story(long number, int words) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        boolean english = number % 2 == 0;
        List<String> templates = english ? ENGLISH : GERMAN;
        List<String> subjects = english ? THINGS : DINGE;
        String subject = pick(subjects, random);
        String place = pick(PLACES, random);
        var paragraphs = new java.util.ArrayList<String>();
        int written = 0;
        while (written < words) {
            StringBuilder paragraph = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                String sentence = String.format(
                        Locale.ROOT,
                        pick(templates, random),
                        pick(PEOPLE, random),
                        pick(ORGANISATIONS, random),
                        random.nextInt(3) == 0 ? pick(PLACES, random) : place,
                        pick(OUTLETS, random),
                        random.nextInt(3) == 0 ? pick(subjects, random) : subject,
                        10 + random.nextInt(990));
                paragraph.append(i == 0 ? "" : " ").append(sentence);
            }
            paragraphs.add(paragraph.toString());
            written += paragraph.toString().split(" ").length;
        }
        String title = english
                ? "Dispute over " + subject + " in " + place + " goes on, story " + number
                : "Streit in " + place + " geht weiter: " + subject + ", Meldung " + number;
        return new Story(english ? "en" : "de", title, List.copyOf(paragraphs));
    }

    /** The story as a page with the furniture that real pages have, at least the given number of bytes. */
    public static String page(long number, int words, int bytes) {
        Story story = story(number, words);
        StringBuilder html = new StringBuilder(bytes + 4096);
        html.append("<!DOCTYPE html><html lang=\"")
                .append(story.language())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(story.title())
                .append(" | Daily Example</title><meta property=\"og:site_name\" content=\"Daily Example\">")
                .append(
                        "<meta property=\"article:published_time\" content=\"2026-11-20T08:00:00Z\"></head><body><nav><ul>");
        for (int i = 0; i < 40; i++) {
            html.append("<li class=\"item\"><a href=\"/section/")
                    .append(i)
                    .append("\">Section ")
                    .append(i)
                    .append("</a></li>");
        }
        html.append("</ul></nav><main><article><h1>").append(story.title()).append("</h1>");
        story.paragraphs().forEach(p -> html.append("<p>").append(p).append("</p>"));
        html.append("</article><aside class=\"related\"><ul>");
        for (int i = 0; html.length() < bytes; i++) {
            html.append("<li class=\"teaser teaser--small\" data-id=\"")
                    .append(i)
                    .append("\"><a href=\"/story/")
                    .append(i)
                    .append("\"><span class=\"kicker\">More</span> Another headline of another story ")
                    .append(i)
                    .append("</a></li>");
        }
        return html.append("</ul></aside></main><footer>All rights reserved.</footer></body></html>")
                .toString();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
