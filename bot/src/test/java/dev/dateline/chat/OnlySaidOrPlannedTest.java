package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is denied, alleged, planned, or told of another day or number, is never told as what was asked. */
class OnlySaidOrPlannedTest {

    @RegisterExtension
    private static final TextsDateline dateline = new TextsDateline(Map.of("dorin.txt", """
                        Minister quits in Dorin

                        Finance minister Paula Renn resigned on 13 January 2015. Deputy Otto Lamm will replace Paula Renn on
                        20 January 2015. Bantu Motors cut 3,500 jobs in Dorin. Police denied reports that the banker Hugo
                        Strand had been arrested in Karvel. Rumours that the actor Hal Dorsey had died were false, his office
                        said. Rolf Banner is accused of killing two women. Ed Cole accused Ann Lark of lying. Brell may buy
                        its rival Stolt, its chairman said. Nils Orr was arrested in Havern. The dam at Ostra broke on
                        Thursday. The Hamar ferry sank off Oslo on Monday; nine people drowned, police said.
                        """));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was Hugo Strand arrested?",
                "Did Hal Dorsey die?",
                "Did Rolf Banner kill two women?",
                "Did Paula Renn resign in 2014?",
                "Did Bantu Motors cut 5,000 jobs?",
                "Was Nils Orr arrested in Lindau?",
                "Did the dam at Ostra break on Friday?",
            })
    void isNoYes(String question) {
        assertThat(dateline.ask(question).text()).doesNotContain("Yes:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Did Paula Renn resign in 2015?   | Yes:
            Did Bantu Motors cut 3,500 jobs? | Yes:
            Did the dam break on Thursday?   | Yes:
            Did the Hamar ferry sink?        | Yes:
            Who replaced Paula Renn?         | Otto Lamm (planned):
            Who will replace Paula Renn?     | Otto Lamm:
            Who bought Stolt?                | Brell (planned):
            Who killed two women?            | Rolf Banner (alleged):
            """)
    void isNotedBesideWhoDidIt(String question, String says) {
        assertThat(dateline.ask(question).text()).startsWith(says);
    }

    @Test
    void whoeverWasAccusedIsNotWhoeverAccused() {
        assertThat(dateline.ask("Who accused Cole of lying?").text()).doesNotStartWith("Ann Lark");
    }
}
