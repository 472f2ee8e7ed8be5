package dev.dateline.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArticleLayoutTest {

    private static final String SENTENCES = """
            The talks ended without a result on Friday, the officials who took part in them said.

            They would go on in the autumn, the officials said, but nobody could say in which city.
            """;

    @Test
    void aPlainArticleIsAHeadlineAndItsParagraphs() {
        assertThat(layout("Talks end\n\n" + SENTENCES))
                .containsExactly("TITLE Talks end | BODY The talks | BODY They would");
    }

    @Test
    void theHeadlineRepeatedAfterTheCaptionsBeginsAnArticleAndStandsOnce() {
        String page =
                "Talks end without result\n\nThe hall. (AP)\nThe hall. (AP)\nXX\n\nTalks end without result\n\nThe hall. (AP)\n\n"
                        + SENTENCES;
        assertThat(layout(page + "\n\n\n" + page.replace("Talks", "Games")))
                .containsExactly(
                        "TITLE Talks end | CAPTION The hall. | BODY The talks | BODY They would",
                        "TITLE Games end | CAPTION The hall. | BODY The talks | BODY They would");
    }

    @Test
    void anUnusualGapBeforeAHeadlineBeginsAnArticle() {
        assertThat(layout("Talks end\n\n" + SENTENCES + "\n\n\nStorm hits the coast\n\n" + SENTENCES))
                .hasSize(2);
    }

    @Test
    void aHeadingInsideAnArticleDoesNot() {
        assertThat(layout("Talks end\n\n" + SENTENCES + "\nStorm hits the coast\n\n" + SENTENCES))
                .hasSize(1);
        assertThat(layout("Talks end\n\n" + SENTENCES + "\n\n\nThe background\n\n" + SENTENCES))
                .hasSize(1);
    }

    @Test
    void aWireStoryNeedsNoHeadline() {
        assertThat(
                        layout(
                                "   NAIROBI, Kenya (AP) _ A bomb tore through the embassy on Friday and\nkilled at least twelve"
                                        + " people, said Sgt. Joe Smith. The\nblast was heard.\n   The president came later.\n"))
                .containsExactly("BODY NAIROBI, Kenya | BODY The president");
    }

    @Test
    void aWiresDatelineUnderAHeadlineBeginsAnArticle() {
        assertThat(layout("Talks end\n\n" + SENTENCES + "\nStorm hits Norway\n\nOSLO, Norway (AP) — " + SENTENCES))
                .hasSize(2);
    }

    @Test
    void hardWrappedLinesAreJoinedAndOthersAreParagraphs() {
        assertThat(
                        layout(
                                "Quake hits island\n\nA strong quake hit the island\non Monday, officials said. No\none was hurt.\n"))
                .containsExactly("TITLE Quake hits | BODY A strong");
        assertThat(
                        layout(
                                "Quake hits island\n\nA strong quake hit the island on Monday, officials said.\nNo one was hurt.\n"))
                .containsExactly("TITLE Quake hits | BODY A strong | BODY No one");
    }

    @Test
    void navigationAndInvitationsAreLeftOut() {
        assertThat(layout("World | Asia\n\nTalks end\n\n" + SENTENCES
                        + "\nRead more: The hall\n\nFollow us on Twitter\n\n© 2017 The Paper. All rights reserved.\n"))
                .containsExactly("TITLE Talks end | BODY The talks | BODY They would");
    }

    @Test
    void whatEndsAsASentenceIsNoScrapOfTheInvitationAboveIt() {
        for (char mark : new char[] {'.', '?', '\uFF1F', '\uFF01', '\u061F'}) {
            assertThat(layout("Talks end\n\n" + SENTENCES + "\nFollow us on Twitter\n\nIs it over" + mark))
                    .containsExactly("TITLE Talks end | BODY The talks | BODY They would | BODY Is it");
        }
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPageOfNothingButHeadlinesIsReadAtOnce() {
        String page = "Talks end\n\n" + SENTENCES.lines().findFirst().orElseThrow() + "\n\n\n"
                + "Storm hits the coast of Norway\n\n\n".repeat(100_000);
        assertThat(ArticleLayout.of(page)).hasSize(1);
    }

    @Test
    void headlinesThatBeginLikeInvitationsAreHeadlines() {
        assertThat(layout("Share boost for the bank\n\n" + SENTENCES).getFirst())
                .startsWith("TITLE Share boost");
        assertThat(layout("Talks end - what now?\n\n" + SENTENCES).getFirst()).startsWith("TITLE Talks end");
    }

    @Test
    void aLabelIsNoPartOfTheTitleHoweverItIsSetOff() {
        for (String label : new String[] {"Title: ", "TITLE:", "Headline :\t", "Title:   ", "# ", "##  "}) {
            String page = label + "Talks end\n\n" + SENTENCES;
            assertThat(ArticleLayout.of(page)
                            .getFirst()
                            .parts()
                            .getFirst()
                            .span()
                            .of(page))
                    .isEqualTo("Talks end");
        }
    }

    @Test
    void bylinesAndDateLinesAreNotes() {
        String page = "Title: Talks end\nDate: 2019-03-02\nBy Jane Doe\n\n" + SENTENCES;
        assertThat(layout(page)).containsExactly("TITLE Talks end | BODY The talks | BODY They would");
        assertThat(ArticleLayout.of(page).getFirst().notes())
                .extracting(note -> note.of(page))
                .containsExactly("Date: 2019-03-02", "By Jane Doe");
    }

    @Test
    void listsStayInTheBody() {
        assertThat(layout("Talks end\n\n- The first item of the list\n- The second item of it\n\n" + SENTENCES))
                .containsExactly("TITLE Talks end | BODY - The | BODY - The | BODY The talks | BODY They would");
    }

    @Test
    void aPageWithoutWordsHoldsNoArticle() {
        assertThat(layout(" \n\n-----\n")).isEmpty();
    }

    /** One string per article: the kind and the first two words of each part. */
    private static List<String> layout(String page) {
        return ArticleLayout.of(page).stream()
                .map(article -> article.parts().stream()
                        .map(part -> part.kind() + " "
                                + part.span().words(page).split(" ")[0] + " "
                                + part.span().words(page).split(" ")[1])
                        .collect(Collectors.joining(" | ")))
                .toList();
    }
}
