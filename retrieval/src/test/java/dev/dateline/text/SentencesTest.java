package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** Each bracket pair is one sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[He left.] [She stayed.]",
                "[Did he leave?] [Yes!] [He did.]",
                "[U.S. President Donald Trump met Gov. Brown and Sgt. Joe Smith.] [They talked.]",
                "[He flew to the U.S.] [In 2017 he came back.]",
                "[J. K. Rowling and George W. Bush read at No. 10 Downing Street.] [It rained.]",
                "[He said no.] [Nobody believed him.]",
                "[Shares of Apple Inc. Chief Executive Tim Cook's company rose 3.5 percent.] [The market fell.]",
                "[He works for Apple Inc.] [The company pays well.]",
                "[It happened on Nov. 11 in Da Nang.] [It may happen again in Dec. 2018.]",
                "[They meet at 5 p.m. EDT on Friday.] [The talks begin at 9 a.m.] [The press waits.]",
                "[“It is logical.”] [He nodded.]",
                "[“Why now?” Peskov asked reporters.] [Nobody knew.]",
                "[“Stop!” he cried.] [They did not.]",
                "[They create instability ... we want peace.] [He meant it.]",
                "[\"I am confident,\" said Claxton.] [\"But I take each race as it comes.\"]",
                "[The visit was meant for the war.][The minister left.]",
                "[He paid $3.5m for www.example.com and left.] [It was worth it.]",
                "[St. Louis beat Mt. Vernon, etc., on Sat. 11 Nov. in Fla. before a crowd.]",
                "[1. Close the door.] [2. Open the window.]",
                "[彼は行った。][彼女は残った。]"
            })
    void aSentenceEndsWhereAReaderSeesIt(String marked) {
        String text = marked.replace("[", "").replace("]", "");
        String found = Sentences.split(text, new Span(0, text.length())).stream()
                .map(span -> "[" + span.of(text) + "]")
                .collect(Collectors.joining(" "));
        assertThat(found.replace("] [", "][")).isEqualTo(marked.replace("] [", "]["));
    }

    @Test
    void aLineEndInsideAParagraphIsASpace() {
        String text = "The bomb was so\r\npowerful. It shook\nfurniture.";
        assertThat(Sentences.split(text, new Span(0, text.length())))
                .extracting(span -> span.of(text))
                .containsExactly("The bomb was so\r\npowerful.", "It shook\nfurniture.");
    }

    @RepeatedTest(200)
    void sentencesHoldEverythingButWhiteSpaceOnceAndInOrder(RepetitionInfo repetition) {
        List<String> pieces = List.of(
                "U.S. ",
                "Mr. ",
                "end. ",
                "The ",
                "😀 ",
                "e\u0301. ",
                "\u00A0",
                "\r\n",
                "?\" ",
                "...",
                "J. ",
                "a",
                "1.",
                " (",
                ") ",
                "”");
        Random random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(40, 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
        int end = 0;
        for (Span sentence : Sentences.split(text, new Span(0, text.length()))) {
            assertThat(text.substring(end, sentence.start())).matches("[\\s\u00A0]*");
            assertThat(sentence.trim(text)).isEqualTo(sentence);
            end = sentence.end();
        }
        assertThat(text.substring(end)).matches("[\\s\u00A0]*");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aTextOfNothingButAbbreviationsIsSplitAtOnce() {
        String text = "Mr. ".repeat(1_250_000);
        assertThat(Sentences.split(text, new Span(0, text.length()))).hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He left.       | 7
            He left.)”     | 7
            Did he leave？ | 12
            हाँ।             | 3
            He left        | -1
            (”)            | -1
            ''             | -1
            """)
    void wordsEndInTheSameTerminatorsAsSentences(String words, int terminator) {
        assertThat(Sentences.lastTerminator(words)).isEqualTo(terminator);
    }

    @Test
    void aTextWithoutSentencesIsCutAtWhiteSpace() {
        String text = "word ".repeat(2_000);
        assertThat(Sentences.split(text, new Span(0, text.length())))
                .hasSizeGreaterThan(5)
                .allSatisfy(span -> assertThat(span.of(text)).startsWith("word").endsWith("word"));
    }
}
