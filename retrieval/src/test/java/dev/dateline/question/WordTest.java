package dev.dateline.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Macron met Merkel.           | Macron met Merkel
                    Macron’s plan, what's his?   | Macron 's plan what 's his
                    they'll, I'd and we've       | they 'll I 'd and we 've
                    O'Neill and l'Oréal          | O'Neill and l'Oréal
                    the U.S. and the U.K.-based  | the U.S. and the U.K. based
                    al-Assad, a 20-year-old      | al-Assad a 20-year-old
                    AT&T rose 1,234.5 points     | AT&T rose 1,234.5 points
                    version 2. In 2017, 14%      | version 2 In 2017 14
                    -- 'so-called' -- A.         | so-called A
                    Đặng Thái Sơn in 北京            | Đặng Thái Sơn in 北京
                    """)
    void readsWordsAsNewsWritesThem(String text, String words) {
        assertThat(Word.of(text)).extracting(Word::text).containsExactly(words.split(" "));
        assertThat(Word.of(text))
                .allSatisfy(word ->
                        assertThat(word.span().of(Word.straighten(text))).isEqualTo(word.text()));
    }
}
