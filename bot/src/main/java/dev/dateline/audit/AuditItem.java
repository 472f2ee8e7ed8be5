package dev.dateline.audit;

import dev.dateline.citation.Proof;
import dev.dateline.citation.Quotation;
import dev.dateline.citation.Verdict;
import dev.dateline.record.Chain;
import dev.dateline.support.Support;
import dev.dateline.support.SupportVerdict;
import dev.dateline.text.SourceText;
import org.jspecify.annotations.Nullable;

/** One thing that was checked. */
public sealed interface AuditItem {

    /** What an item means for the audit as a whole. */
    enum Outcome {
        PASS,
        /** Worth a look, not wrong: the words still stand in the source. */
        WARN,
        /** Only a reader can tell. */
        INCONCLUSIVE,
        FAIL
    }

    /** Id of the answer, or the name of the log. */
    String answer();

    /** {@code EXACT}, {@code CONTRADICTED}, {@code UNCITED}, {@code BROKEN} … */
    String verdict();

    Outcome outcome();

    /**
     * A quote held against its source.
     *
     * @param n its number in the answer
     * @param source the source as it is now, or null where it cannot be read
     */
    record CitationItem(
            String answer,
            int n,
            Quotation quotation,
            Proof proof,
            @Nullable SourceText source) implements AuditItem {

        /** Whether the source has changed since, or is gone, so that the answer may need a correction. */
        public boolean isCorrection() {
            return proof.sourceChanged() || proof.verdict() instanceof Verdict.MissingSource;
        }

        @Override
        public String verdict() {
            return proof.verdict().code();
        }

        @Override
        public Outcome outcome() {
            return switch (proof.verdict()) {
                case Verdict.Exact exact -> Outcome.PASS;
                case Verdict.Normalised normalised -> Outcome.WARN;
                case Verdict.Drifted drifted -> proof.sourceChanged() ? Outcome.WARN : Outcome.FAIL;
                case Verdict.Ambiguous ambiguous -> proof.sourceChanged() ? Outcome.INCONCLUSIVE : Outcome.FAIL;
                case Verdict.Altered altered -> Outcome.FAIL;
                case Verdict.MissingQuote missing -> Outcome.FAIL;
                case Verdict.MissingSource missing -> Outcome.FAIL;
                case Verdict.Malformed malformed -> Outcome.FAIL;
            };
        }
    }

    /**
     * A statement held against what it cites.
     *
     * @param index of the statement in its answer, from 0
     * @param judged what a chat model says of it, or null where none was asked
     */
    record StatementItem(
            String answer,
            int index,
            String text,
            Support support,
            @Nullable Judgement judged) implements AuditItem {

        @Override
        public String verdict() {
            return support.verdict().name();
        }

        @Override
        public Outcome outcome() {
            SupportVerdict verdict = support.verdict();
            return switch (verdict) {
                case SUPPORTED -> Outcome.PASS;
                case REVIEW -> Outcome.INCONCLUSIVE;
                case PARTLY, NOT_SUPPORTED, CONTRADICTED -> Outcome.FAIL;
            };
        }
    }

    /** A sentence that could be checked and cites nothing, or something that is not there. */
    record UncitedItem(String answer, String text, String detail) implements AuditItem {

        @Override
        public String verdict() {
            return "UNCITED";
        }

        @Override
        public Outcome outcome() {
            return Outcome.FAIL;
        }
    }

    /** A line of the log that is no answer. */
    record UnreadableItem(String answer, String detail) implements AuditItem {

        @Override
        public String verdict() {
            return "UNREADABLE";
        }

        @Override
        public Outcome outcome() {
            return Outcome.INCONCLUSIVE;
        }
    }

    /** The chain of the log. */
    record ChainItem(String answer, Chain chain) implements AuditItem {

        @Override
        public String verdict() {
            return chain.status().name();
        }

        @Override
        public Outcome outcome() {
            return switch (chain.status()) {
                case INTACT, ABSENT -> Outcome.PASS;
                case UNCONFIRMED -> Outcome.INCONCLUSIVE;
                case BROKEN -> Outcome.FAIL;
            };
        }
    }
}
