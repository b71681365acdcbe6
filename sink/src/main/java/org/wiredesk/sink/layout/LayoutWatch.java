package org.wiredesk.sink.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Compares the pages of a site with the site's own past, in the order in which they were seen. No clock and no chance: the
 * same pages in the same order give the same changes.
 *
 * <p>The last {@value #RECENT} pages are held against up to {@value #PAST} before them, at least {@value #ENOUGH}. A share
 * changes suddenly if it differs by 60 percentage points or more; a length, if its median is less than 40 % or more than 250 % of what it
 * was. After a change the past begins anew, so that each change is told once.
 */
public final class LayoutWatch {

    static final int RECENT = 30;
    static final int PAST = 200;
    static final int ENOUGH = 40;

    /** How many pages after the change a report counts. */
    private static final int REPORTED = 50;

    private static final double SUDDEN = 0.6;

    private LayoutWatch() {}

    /** The changes of one site, the oldest first. */
    public static List<LayoutChange> changes(String site, List<PageSeen> pages) {
        List<LayoutChange> changes = new ArrayList<>();
        changes.addAll(shares(site, pages, "title", page -> !page.title()));
        changes.addAll(shares(site, pages, "date", page -> !page.date()));
        changes.addAll(shares(site, pages, "body", page -> page.bodyChars() == 0));
        changes.addAll(lengths(site, pages));
        changes.sort(Comparator.comparing(LayoutChange::since).thenComparing(LayoutChange::property));
        return changes;
    }

    private static List<LayoutChange> shares(
            String site, List<PageSeen> pages, String property, Predicate<PageSeen> lacks) {
        List<LayoutChange> changes = new ArrayList<>();
        int from = 0;
        for (int end = ENOUGH + RECENT; end <= pages.size(); end++) {
            int begin = end - RECENT;
            if (begin - from < ENOUGH) {
                continue;
            }
            List<PageSeen> past = pages.subList(Math.max(from, begin - PAST), begin);
            List<PageSeen> recent = pages.subList(begin, end);
            double before = count(past, lacks) / (double) past.size();
            double now = count(recent, lacks) / (double) RECENT;
            if (Math.abs(now - before) >= SUDDEN) {
                boolean lost = now > before;
                int start = begin + first(recent, lost ? lacks : lacks.negate());
                List<PageSeen> old = pages.subList(Math.max(from, start - PAST), start);
                List<PageSeen> since = pages.subList(start, Math.min(pages.size(), start + REPORTED));
                changes.add(new LayoutChange(
                        site,
                        since.get(0).time(),
                        property,
                        count(since, lacks),
                        since.size(),
                        count(old, lacks),
                        old.size()));
                from = start;
            }
        }
        return changes;
    }

    private static List<LayoutChange> lengths(String site, List<PageSeen> all) {
        List<PageSeen> pages = all.stream().filter(page -> page.bodyChars() > 0).toList();
        List<LayoutChange> changes = new ArrayList<>();
        int from = 0;
        for (int end = ENOUGH + RECENT; end <= pages.size(); end += 5) {
            int begin = end - RECENT;
            if (begin - from < ENOUGH) {
                continue;
            }
            List<PageSeen> past = pages.subList(Math.max(from, begin - PAST), begin);
            int before = median(past);
            int now = median(pages.subList(begin, end));
            if (now * 10 < before * 4 || now * 10 > before * 25) {
                int middle = (now + before) / 2;
                int start = begin
                        + first(
                                pages.subList(begin, end),
                                page -> now < before ? page.bodyChars() < middle : page.bodyChars() > middle);
                List<PageSeen> since = pages.subList(start, Math.min(pages.size(), start + REPORTED));
                changes.add(new LayoutChange(
                        site,
                        since.get(0).time(),
                        LayoutChange.LENGTH,
                        median(since),
                        since.size(),
                        before,
                        past.size()));
                from = start;
            }
        }
        return changes;
    }

    private static int count(List<PageSeen> pages, Predicate<PageSeen> which) {
        return (int) pages.stream().filter(which).count();
    }

    private static int first(List<PageSeen> pages, Predicate<PageSeen> which) {
        for (int i = 0; i < pages.size(); i++) {
            if (which.test(pages.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private static int median(List<PageSeen> pages) {
        return pages.stream()
                .mapToInt(PageSeen::bodyChars)
                .sorted()
                .skip(pages.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
