package dev.dateline.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounPhrasesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    where was the Brueghel found?                 | the Brueghel
                    who found the Brueghel?                       | the Brueghel
                    how many people died in the Harlan fire?      | the Harlan fire
                    when did the Harlan fire start?               | the Harlan fire
                    when did the company buy Orrery?              | the company
                    who is the chief executive of Telda?          | the chief executive
                    when did the presidential election take place? | the presidential election
                    when was the train crash?                     | the train crash
                    when was the film released in the US?         | the film, the US
                    who was killed in the bus crash near Paris?   | the bus crash
                    when did the virus first appear?              | the virus
                    what was Macron's message about?              | Macron's message
                    who is the court's president?                 | the court's president
                    did the shares rise?                          | the shares
                    """)
    void endBeforeTheVerb(String question, String phrases) {
        assertThat(NounPhrases.definite(question))
                .extracting(span -> span.of(question))
                .containsExactly(phrases.split(", "));
    }

    @ParameterizedTest
    @CsvSource({"who was the first?", "when was he last there?", "who met Putin?"})
    void needANoun(String question) {
        assertThat(NounPhrases.definite(question)).isEmpty();
    }
}
