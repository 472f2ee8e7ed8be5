package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParagraphTest {

    private static String lines(Look look, String text) {
        StringBuilder out = new StringBuilder();
        new Paragraph(look, "  [1] ", "      ").add(text, Style.PLAIN).appendTo(out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The presidents will meet in Sochi on November 13, the aide said on Thursday in Moscow.",
                "首相は十一月十三日にソチで大統領と会談すると補佐官が木曜日に述べた。",
                "😀 😀 😀 👨‍👩‍👧 family 🇫🇷🇩🇪 flags and words and words",
                "a-word-that-is-much-longer-than-the-whole-line-is-wide-and-has-no-place-to-break"
            })
    void noLineIsWiderThanTheTerminalAndNoCharacterIsLost(String text) {
        String shown = lines(new Look(30, false, false), text);

        assertThat(shown.lines()).allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(30));
        assertThat(shown.replace("[1]", "").replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void pipesGetOneLineOfAnyLength() {
        assertThat(lines(Look.PLAIN, "word ".repeat(100) + "end").lines()).hasSize(1);
    }

    private static int width(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); i += WCWidth.charCountForGraphemeCluster(line, i)) {
            width += WCWidth.wcwidthForGraphemeCluster(line, i);
        }
        return width;
    }
}
