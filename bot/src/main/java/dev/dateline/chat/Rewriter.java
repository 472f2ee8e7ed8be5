package dev.dateline.chat;

import dev.dateline.names.Names;
import java.util.List;

/** Makes a question that leans on earlier ones stand alone: by rules, or by a chat model. */
@FunctionalInterface
public interface Rewriter {

    /**
     * @param before the conversation so far, oldest turn first
     * @return {@code utterance} itself where it stands alone
     */
    String standalone(List<Turn> before, String utterance, Names names);
}
