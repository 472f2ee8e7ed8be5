/** What Dateline costs, beside LangChain4j's Easy RAG: {@link dev.dateline.benchmark.Benchmark} measures both in one run. */
@NullMarked
package dev.dateline.benchmark;

import org.jspecify.annotations.NullMarked;
