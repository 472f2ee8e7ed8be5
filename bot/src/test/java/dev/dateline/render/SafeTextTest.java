package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SafeTextTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            'plain words, “quoted”, 東京 😀', 'plain words, “quoted”, 東京 😀'
            'a\u001b[31mred',                 'a␛[31mred'
            'a\u009b31mred',                  'a\uFFFD31mred'
            'two\nlines\tand more',           'two lines and more'
            'bell\u0007 null\u0000',          'bell␇ null␀'
            'abc\u202Edcba\u202C',            'abcdcba'
            '\uFEFFmark',                     'mark'
            """)
    void nothingThatAnArticleHoldsMovesTheCursorOrReordersWords(String text, String shown) {
        assertThat(SafeText.of(text)).isEqualTo(shown);
    }
}
