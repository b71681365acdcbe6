package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names out of bylines: without "By", roles, dates, addresses and the outlet. */
final class PeopleNames {

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:(?-i:By(?=\\p{Lu}\\p{Ll}))|(?:more (?:stories|from|by|articles)\\s+)*(?:(?:written|reported|posted|published|words|story|texte?|testo|texto|tekst|article|artikel|analysis|interview|reportage|opinion|comment|bericht|ein \\p{L}+)\\s+)?"
                    + "(?:(?:by)+|von|vom|par|por|di|da|door|przez|av|af|od|autor(?:en|in|a|es)?|auteurs?|authors?|著者|作者|文●|文|記者|记者|取材|كتبت?|بقلم|إعداد|автор|текст)(?:\\b|(?<=●))\\s*[:：]?\\s*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+\\.\\S+|(?<=^|\\s)@\\w+");

    /** What follows a name: a date, a time, a role, the outlet. */
    private static final Pattern TAIL = Pattern.compile(
            "\\s*(?:[|•·–—/]| - |\\sin\\s(?=\\p{Lu})|(?<=\\s\\S{2,25})\\s(?:for|für|pour|para|voor|dla)\\s|\\s(?:on|am|le|il|el)\\s(?=\\p{L}*\\s?\\d)|\\(|\\d{1,2}[.:]\\d\\d|(?:published|updated|posted|last updated|aktualisiert|publié)\\b"
                    + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?\\s\\d|\\d{1,2}\\s\\p{L}+\\s(?:19|20)\\d\\d|(?:19|20)\\d\\d[-/年]).*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ROLE = Pattern.compile(
            "(?i)^(?:(?:\\p{L}+ )*(?:staff|senior|chief|special|political|foreign|associate|contributing|national|news|sports|science|business)?\\s*"
                    + "(?:writer|reporter|editor|correspondent|columnist|contributor|journalist|author|\\p{L}*(?:redakteur|korrespondent|reporter|journalist)(?:in)?|journaliste|grand reporter|redactora?|periodista|inviat[oa]|giornalista|verslaggever|redacteur|rep[oó]rter|jornalista|dziennikar(?:z|ka)|bureau|staff|editors?)"
                    + "|(?:bureau|rédaction|redaktion|redacción|redazione|redactie|redação|redakcja|redakce|редакция|toimitus|编辑部|編集部|correspondante?s?|corresponsal|correspondente|envoyée? spéciale?|enviad[oa] especial)\\b.*|(?:\\p{L}+[- ])?studio \\p{L}+|(?:the )?associated press|reuters|agence france[- ]presse|bloomberg news|ap|afp|dpa|apa|epa|efe|ansa|pap|anp|lusa|.*\\b(?:inc|ltd|llc|gmbh|corp)\\.?)$");

    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?i)^(?:see .*|condé nast|full bio|view (?:all|profile|more).*|follow.*|read more.*|share.*|contact.*|about.*|more.*|staff|admin(?:istrator)?|super ?user|web ?(?:master|editor)|author|editor|guest|unknown|null|undefined"
                    + "|comments?|.*\\d.*\\d.*|.*\\s\\d.*|all posts.*|posts by.*|email.*|e-mail.*|bio|twitter|facebook|print|\\p{Punct}*)$");

    private static final Pattern BAR = Pattern.compile("\\s*[|·•]\\s*");

    private static final Pattern LIST =
            Pattern.compile("\\s*[,;、，](?:\\s+(?:and|und|et|y|e|en|&)\\s)?\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern AND =
            Pattern.compile("\\s+(?:and|und|et|y|e|en|i|och|og|&|\\+|with|mit|avec|con)\\s+", Pattern.CASE_INSENSITIVE);

    /** A name within a name. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\p{Lu}[\\p{L}.]* \\([\\p{L}. ]{1,30}\\) \\p{Lu}\\p{L}+");

    private static final Pattern TWO_NAMES = Pattern.compile("\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\. )?\\p{Lu}\\p{Ll}+");

    private static final Pattern OUTLET_WORD = Pattern.compile(
            "(?i)\\b(?:news|times|post|media|today|blog|magazine|press|daily|journal|online|network|example|the|radio|tv|hub|world|review|report|weekly|"
                    + "zeitung|nachrichten|presse|blatt|kurier|rundschau|actu|info|monde|diario|noticias|giornale)\\b|\\p{Ll}\\p{Lu}");

    /** Nobody's name is this long; it is a sentence, or a whole box about the author. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST = 250;

    /** Others who had a hand in it, after the name of the author. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?<=\\S)\\s*[,;|]?\\s+(?:edited|illustrat(?:ed|ions?)|photo(?:graph)?(?:s|ed|y)?|video|graphics?|design(?:ed)?|reviewed|medically reviewed|fact[- ]checked|additional reporting|translated|produced|fotos?|photos|illustrationen?|traduit)\\s+(?:by|von|de|par|por|di)\\b.*$",
            Pattern.CASE_INSENSITIVE);

    /** What follows a name in Japanese and Chinese: roles, and what was done. */
    private static final Pattern ROLE_AFTER =
            Pattern.compile("(?<=\\S)[\\s　]*(?:監訳|共著|翻訳|編集委員|特派員|記者|撮影|著|訳|編|文|發表在.*|发表于.*|發表於.*|／.*編集部)$");

    /** Words in capitals that are no initials: some sites write so whatever they sign, or the family name. */
    private static final Pattern CAPITALS = Pattern.compile(
            "(?<![\\p{L}.])(?:\\p{Lu}[\\p{Lu}'’-]{2,}|(?=\\p{Lu}*[AEIOUÄÖÜÅØ])\\p{Lu}{2}(?=\\s\\p{Lu}{3}|$))(?![\\p{L}.])");

    private static final Pattern LONG_CAPITALS = Pattern.compile("\\p{Lu}{4}|^[\\p{Lu}\\s'’-]{6,}$");

    private static final Pattern INITIAL = Pattern.compile("(?:^|[\\s'’-])\\p{L}");

    private PeopleNames() {}

    /**
     * The distinct names in some bylines, separated by commas, or nothing.
     *
     * @param outlets are not somebody's names
     */
    static Found in(List<String> bylines, String origin, List<String> outlets) {
        Map<String, String> people = new LinkedHashMap<>();
        for (String byline : bylines) {
            String line = Characters.line(byline);
            if (line.length() > LONGEST) {
                continue;
            }
            String alone = OTHERS.matcher(ADDRESS.matcher(line).replaceAll(" ").strip())
                    .replaceFirst("");
            String plain = LEAD_IN.matcher(LEAD_IN.matcher(alone).replaceFirst(""))
                    .replaceFirst("")
                    .replaceFirst("\\s*\\([^()]*\\)\\s*$", "");
            // "Roe, Ann", as in a catalogue.
            String ordered =
                    plain.matches("[\\p{L}'’-]+, [\\p{L}'’-]+") ? plain.replaceFirst("(.*), (.*)", "$2 $1") : plain;
            for (String part : parts(withoutSection(ordered))) {
                String name = name(part);
                if (!name.isEmpty() && (outlets.stream().noneMatch(outlet -> isSite(name, outlet)) || isPerson(name))) {
                    people.putIfAbsent(name.toLowerCase(Locale.ROOT), cased(name));
                }
            }
        }
        return people.isEmpty() ? Found.NOTHING : new Found(String.join(", ", people.values()), origin);
    }

    /** "Politics · Ann Roe": a section in one word before the names. */
    private static String withoutSection(String line) {
        Matcher bar = BAR.matcher(line);
        return bar.find()
                        && !line.substring(0, bar.start()).contains(" ")
                        && TWO_NAMES.matcher(line.substring(bar.end())).lookingAt()
                ? line.substring(bar.end())
                : line;
    }

    /** The names of a list. "Arts and Culture Desk" is none: what stands beside an "and" there is no name. */
    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        for (String part : LIST.split(list)) {
            List<String> names = List.of(AND.split(part));
            boolean people = names.size() > 1
                    && (parts.size() > 0
                            || part.length() < list.length()
                            || names.stream().allMatch(PeopleNames::isFull));
            parts.addAll(people ? names : List.of(part));
        }
        return parts;
    }

    /** A first name and another, or a name in a script without spaces. */
    private static boolean isFull(String name) {
        return name.strip().contains(" ") && !name.matches("\\p{Ll}.*\\s.*") || name.matches("\\p{Lo}+");
    }

    /** Who signs where no person does, such as the site's staff; or nothing. */
    static Found organisation(List<String> stated, String origin) {
        return stated.stream()
                .map(Characters::line)
                .filter(name -> name.length() > 2
                        && name.length() <= LONGEST_NAME
                        && name.matches("[\\p{Lu}\\p{Lo}].*")
                        && !NOT_A_NAME.matcher(name).matches()
                        && !ADDRESS.matcher(name).find())
                .findFirst()
                .map(name -> new Found(name, origin + ", no person"))
                .orElse(Found.NOTHING);
    }

    /** The site's name, or that name without a short ending such as ".com". */
    private static boolean isSite(String name, String siteName) {
        return name.equalsIgnoreCase(siteName)
                || name.length() > 2
                        && siteName.length() - name.length() < 5
                        && siteName.regionMatches(true, 0, name, 0, name.length())
                        && !siteName.substring(Math.min(name.length(), siteName.length()))
                                .startsWith(" ");
    }

    /** Some people call their site by their own name. */
    private static boolean isPerson(String name) {
        return TWO_NAMES.matcher(name).matches() && !OUTLET_WORD.matcher(name).find();
    }

    /** A name that is written in capitals, or its last part, as others write it. */
    private static String cased(String name) {
        return name.contains(" ") && LONG_CAPITALS.matcher(name).find()
                ? CAPITALS.matcher(name)
                        .replaceAll(capitals -> INITIAL.matcher(capitals.group().toLowerCase(Locale.ROOT))
                                .replaceAll(initial -> initial.group().toUpperCase(Locale.ROOT)))
                : name;
    }

    private static String name(String part) {
        Matcher tail = TAIL.matcher(part);
        boolean whole = IN_BRACKETS.matcher(part).matches();
        String head = !whole && tail.find() && tail.start() > 2 ? part.substring(0, tail.start()) : part;
        String name = ROLE_AFTER
                .matcher(LEAD_IN.matcher(head).replaceFirst("").strip())
                .replaceFirst("")
                .replaceAll("^[\\s,;|/·•()\\[\\]-]+|[\\s,;|/·•()\\[\\]:-]+$", "");
        boolean named = name.length() > 1
                && name.length() <= LONGEST_NAME
                && !ROLE.matcher(name).matches()
                && !NOT_A_NAME.matcher(name).matches();
        return named ? name : "";
    }
}
