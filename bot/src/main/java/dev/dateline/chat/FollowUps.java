package dev.dateline.chat;

/** Makes a question that leans on an earlier one stand alone. */
final class FollowUps {

    private FollowUps() {}

    static String standalone(Conversation conversation, String utterance) {
        return utterance.strip();
    }
}
