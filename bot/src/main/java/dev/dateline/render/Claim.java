package dev.dateline.render;

import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement taken apart: what it says, and the excerpt that it quotes in full after that.
 *
 * @param words what it says, empty where it is nothing but a quotation
 * @param quoted the citation whose excerpt it quotes, or null
 */
record Claim(String words, @Nullable Citation quoted) {

    /** @param citations of the whole answer, numbered from 1 */
    static Claim of(Statement statement, List<Citation> citations) {
        String text = statement.text();
        for (int n : statement.citations()) {
            Citation citation = citations.get(n - 1);
            String quotation = "“" + citation.quote() + "”";
            if (text.endsWith(quotation)) {
                String lead =
                        text.substring(0, text.length() - quotation.length()).strip();
                return new Claim(lead.replaceFirst(":$", ""), citation);
            }
        }
        return new Claim(text, null);
    }

    /** The part before a remark in parentheses, which says how it is known. */
    String main() {
        return words.substring(0, remark());
    }

    String remarks() {
        return words.substring(remark());
    }

    private int remark() {
        int at = words.endsWith(")") ? words.indexOf(" (") : -1;
        return quoted == null || at < 0 ? words.length() : at;
    }
}
