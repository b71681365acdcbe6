package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote an entry. RSS asks for an address where everybody writes a name, so both come in every order. */
final class People {

    private static final Pattern ADDRESS_THEN_NAME = Pattern.compile("(\\S+@\\S+?)\\s*\\((.+)\\)");
    private static final Pattern NAME_THEN_ADDRESS = Pattern.compile("(.+?)\\s*[(<]\\s*(\\S+@\\S+?)\\s*[)>]");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private People() {}

    /** Those under the first of the element names that has any, each once. */
    static List<Person> in(Children entry, String uri, String... names) {
        for (String name : names) {
            List<Person> people = new ArrayList<>();
            for (Element element : entry.all(name)) {
                Person person = person(element, uri);
                if (person != null && !people.contains(person)) {
                    people.add(person);
                }
            }
            if (!people.isEmpty()) {
                return people;
            }
        }
        return List.of();
    }

    private static @Nullable Person person(Element element, String uri) {
        Children within = Children.of(element);
        String name = within.text("atom:name", "name", "foaf:name");
        String email = within.text("atom:email", "email", "itunes:email");
        if (name == null) {
            name = within.text("itunes:name");
        }
        Element address = within.first("atom:uri", "uri", "atom:url", "url", "atom:homepage", "homepage")
                .orElse(null);
        String page = address == null ? null : FeedXml.resolve(address, Texts.orNull(address.wholeText()), uri);
        if (name == null && email == null) {
            // Some write the name beside the elements, or instead of them.
            Person plain =
                    ofText(Texts.orNull(element.firstElementChild() == null ? element.wholeText() : element.ownText()));
            name = plain == null ? null : plain.name();
            email = plain == null ? null : plain.email();
        } else if (email == null && name != null) {
            Person plain = ofText(name);
            name = plain == null ? name : plain.name();
            email = plain == null ? null : plain.email();
        }
        return name == null && email == null && page == null ? null : new Person(name, email, page);
    }

    /** A person out of what somebody wrote in one line. */
    static @Nullable Person ofText(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher addressFirst = ADDRESS_THEN_NAME.matcher(text);
        if (addressFirst.matches()) {
            return new Person(addressFirst.group(2).strip(), addressFirst.group(1), null);
        }
        Matcher nameFirst = NAME_THEN_ADDRESS.matcher(text);
        if (nameFirst.matches()) {
            return new Person(nameFirst.group(1).strip(), nameFirst.group(2), null);
        }
        return ADDRESS.matcher(text).matches() ? new Person(null, text, null) : new Person(text, null, null);
    }
}
