package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDatelineTest {

    /** The dateline in square brackets, its day in braces. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[OSLO, {Jan 17, 2019} (Reuters) - ]The airline said",
                "[OSLO (AP), {January 17 2019} — ]The airline said",
                "[OSLO/PARIS, {17 January 2019} (Reuters) – ]The airline said",
                "[OSLO, {Thursday, January 17, 2019} - ]The airline said",
                "[OSLO, {17/01/2019} - ]The airline said",
                "[OSLO, {Jan. 17} (AP) ]The airline said",
                "[OSLO {Jan 17} (Reuters) - ]The airline said",
                "[OSLO, {Jan 17, 2019}: ]The airline said",
                "[OSLO, {17 January 2019}—]The airline said",
                "[OSLO -- {January 17, 2019} -- ]“We are done,” he said",
                "[OSLO (Reuters, {Jan 17}) - ]The airline said",
                "[Rio de Janeiro, {17 January 2019} (EFE) - ]Police said",
                "[St. Ives (Cornwall), {17 January 2019} - ]Police said",
                "[SPRINGFIELD, Ill., {Jan. 17, 2019} (AP) — ]Police said",
                "[NEW DELHI, {Jan 17,\n2019} 10:30 IST (IANS) - ]The airline said",
                "[(Reuters) - {Jan 17} - ]The airline said",
                "[{17 January 2019} (AP) - ]14 people died",
                "[{2019-01-17} - ]The airline said",
                "[NAIROBI, Kenya (AP) _ ]A bomb",
                "[Montevideo, {May 3, 2005} (EFE) .- ]The minister said"
            })
    void itEndsWhereTheReportBegins(String marked) {
        String sentence = marked.replaceAll("[\\[\\]{}]", "");
        ArticleDateline found = ArticleDateline.of(sentence).orElseThrow();
        assertThat("[" + found.span().of(sentence) + "]"
                        + sentence.substring(found.span().end()))
                .isEqualTo(marked.replaceAll("[{}]", ""));
        Span day = found.day();
        assertThat(day == null ? "" : day.of(sentence))
                .isEqualTo(
                        marked.contains("{")
                                ? marked.substring(marked.indexOf('{') + 1, marked.indexOf('}'))
                                        .strip()
                                : "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On March 3, 2019 a quake struck the south.",
                "On March 3, 2019 - a Sunday - a quake struck.",
                "March 3, 2019 (a Sunday) - a quake struck.",
                "March 3, 2019: The day that changed the south.",
                "In London, March 3, 2019 - The day of the quake - is remembered.",
                "London, March 3, 2019 - the day of the quake - is remembered.",
                "PARIS, March 3 - 5: The summit ended.",
                "Storm Hits March 3 - Officials warn.",
                "Jane Doe (Labour) - 12,345 votes.",
                "Velmont Air, founded in 1998 - The airline is in debt."
            })
    void sentencesBeginWithNone(String sentence) {
        assertThat(ArticleDateline.of(sentence)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Milton Gazette, Friday 8 June 2018 | true
            London 3 December 2018             | true
            17.01.2019 (dpa)                   | true
            From our Brussels office, 15 March 1994             | true
            From the Brussels office, 15 March 1994             | true
            By Dana Whitcombe - January 12, 2024                | true
            By Dana Whitcombe and Joe Ng, 12 January 2024       | true
            By the light of 3 March 2019                        | false
            Storm Hits March 3                 | false
            Minister opens school on 3 March   | false
            """)
    void aLineOfADayHoldsNamesAndNothingElse(String line, boolean isLine) {
        assertThat(ArticleDateline.isLine(line)).isEqualTo(isLine);
    }
}
