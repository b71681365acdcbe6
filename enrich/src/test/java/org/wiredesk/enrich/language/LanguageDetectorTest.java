package org.wiredesk.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.Text;
import org.wiredesk.enrich.language.LanguageDetector.Detected;

class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The government said on Monday that it would publish the report before the end of the year.
            de | Die Regierung teilte am Montag mit, dass sie den Bericht noch vor Jahresende veröffentlichen werde.
            fr | Le gouvernement a annoncé lundi qu'il publierait le rapport avant la fin de l'année.
            es | El gobierno anunció el lunes que publicará el informe antes de que termine el año.
            it | Il governo ha annunciato lunedì che pubblicherà il rapporto prima della fine dell'anno.
            nl | De regering maakte maandag bekend dat zij het rapport voor het einde van het jaar zal publiceren.
            pt | O governo anunciou na segunda-feira que vai publicar o relatório antes do fim do ano.
            pl | Rząd zapowiedział w poniedziałek, że opublikuje raport przed końcem roku.
            sv | Regeringen meddelade i måndags att den ska publicera rapporten före årets slut.
            tr | Hükümet pazartesi günü raporu yıl sonundan önce yayınlayacağını açıkladı.
            ru | Правительство сообщило в понедельник, что опубликует доклад до конца года.
            uk | Уряд повідомив у понеділок, що опублікує звіт до кінця року.
            ar | أعلنت الحكومة يوم الاثنين أنها ستنشر التقرير قبل نهاية العام.
            fa | دولت روز دوشنبه اعلام کرد که این گزارش را پیش از پایان سال منتشر خواهد کرد.
            hi | सरकार ने सोमवार को कहा कि वह साल के अंत से पहले रिपोर्ट प्रकाशित करेगी।
            he | הממשלה הודיעה ביום שני כי תפרסם את הדוח לפני סוף השנה.
            zh | 政府星期一宣布将在年底前公布该报告。
            ja | 政府は月曜日、年末までに報告書を公表すると発表した。
            ko | 정부는 월요일 연말 이전에 보고서를 발표하겠다고 밝혔다.
            th | รัฐบาลประกาศเมื่อวันจันทร์ว่าจะเผยแพร่รายงานก่อนสิ้นปี
            el | Η κυβέρνηση ανακοίνωσε τη Δευτέρα ότι θα δημοσιεύσει την έκθεση πριν από το τέλος του έτους.
            """)
    void tellsTheLanguageOfASentence(String language, String sentence) {
        Detected detected = detector.detect(page("", sentence, null));

        assertThat(detected.language()).isEqualTo(language);
        assertThat(detected.origin()).isEqualTo("detected");
        assertThat(detected.confidence()).isBetween(50, 100);
    }

    @Test
    void letsTheDeclaredLanguageDecideAWordAndNotAnArticle() {
        String article = "Die Regierung teilte am Montag mit, dass sie den Bericht veröffentlichen werde. ".repeat(5);

        assertThat(detector.detect(page("Taxi", "", "fr-FR")).language()).isEqualTo("fr");
        assertThat(detector.detect(page("Taxi", "", "it")).language()).isEqualTo("it");
        assertThat(detector.detect(page("Bericht", article, "en")))
                .extracting(Detected::language, Detected::origin)
                .containsExactly("de", "detected");
    }

    @Test
    void saysUndeterminedWhereThereIsNothingToGoBy() {
        assertThat(detector.detect(page("", "2026 – 42 %", null))).isEqualTo(new Detected("und", 0, "none"));
        assertThat(detector.detect(page("", "2026 – 42 %", "de-AT"))).isEqualTo(new Detected("de", 50, "declared"));
        assertThat(detector.detect(page("", "", "und"))).isEqualTo(new Detected("und", 0, "none"));
    }

    @Test
    void takesAChineseTextThatQuotesJapaneseForChinese() {
        String chinese = "政府星期一宣布将在年底前公布该报告，并表示各部门将在明年一月之前提出意见。".repeat(3);

        assertThat(detector.detect(page("", chinese + "《となりのトトロ》", null)).language())
                .isEqualTo("zh");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | Det er ikke noe nytt at hun kommer hjem fra byen etter mange år.
            nn | Det er ikkje noko nytt at ho kjem heim frå byen etter mange år.
            da | Det er ikke noget nyt, at hun kommer hjem fra byen efter mange år.
            id | Pemerintah mengatakan bahwa perusahaan itu bisa membayar karena ada uang.
            ms | Kerajaan berkata bahawa syarikat itu mahu membayar kerana ada wang.
            hr | Vlak je stigao točno u podne, a tjedan poslije u siječnju nitko nije znao tko je.
            ru | Это были последние дни перед отъездом в эту страну.
            uk | Її не було вдома.
            """)
    void tellsRelativesApart(String language, String sentence) {
        assertThat(detector.detect(page("", sentence, null)).language()).isEqualTo(language);
    }

    @Test
    void doesNotGuessAtTheLanguageOfAName() {
        assertThat(detector.detect(page("Angela Merkel", "", null)).language()).isEqualTo("und");
        assertThat(detector.detect(page("Angela Merkel", "", "de")).language()).isEqualTo("de");
    }

    @Test
    void answersTheSameFromManyThreads() {
        Page page = page("", "Rząd zapowiedział w poniedziałek, że opublikuje raport przed końcem roku.", null);
        Detected expected = detector.detect(page);

        assertThat(IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(i -> detector.detect(page))
                        .distinct())
                .containsExactly(expected);
    }

    @Test
    void readsAMegabyteAsFastAsASentence() {
        Page page = page("", "Le gouvernement a annoncé lundi. ".repeat(32_000), null);
        detector.detect(page);

        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        IntStream.range(0, 20).forEach(i -> detector.detect(page));

        assertThat(clock.getCurrentThreadCpuTime() - start).isLessThan(2_000_000_000L);
    }

    private static Page page(String headline, String body, @Nullable String language) {
        return new Page(
                new Text(Section.HEADLINE, headline),
                new Text(Section.BODY, body),
                null,
                null,
                null,
                null,
                language,
                Dates.UNKNOWN,
                "full",
                List.of(),
                List.of());
    }
}
