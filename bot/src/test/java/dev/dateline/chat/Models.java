package dev.dateline.chat;

import dev.dateline.embedding.CrossEncoder;
import dev.dateline.embedding.E5Embedder;

/** The shipped models, loaded once for all tests of the process and open until it ends. */
final class Models {

    static final E5Embedder EMBEDDER = new E5Embedder();
    static final CrossEncoder CROSS_ENCODER = new CrossEncoder();

    private Models() {}
}
