package dev.dateline.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {

    private final UpdateReader reader = new UpdateReader(new BotIdentity(5, "dateline_bot"), chat -> chat);

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'update_id':'7'}",
                "{'update_id':99999999999}",
                "{'update_id':7,'message':{'text':'x'}}",
                "{'update_id':7,'message':{'chat':{'id':'x'},'from':{'id':1},'text':'x'}}",
                "{'update_id':7,'message':{'chat':{'id':1},'from':{'id':1},'text':5}}",
                "{'update_id':7,'callback_query':{'from':{'id':1}}}",
            })
    void poison(String text) throws JsonProcessingException {
        JsonNode update = json(text);
        assertThatIllegalArgumentException().isThrownBy(() -> reader.read(update));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'update_id':7}",
                "{'update_id':7,'edited_message':{'text':'x'}}",
                "{'update_id':7,'message':{'chat':{'id':1},'text':'a post of a channel'}}",
                "{'update_id':7,'message':{'chat':{'id':1},'from':{'id':1},'new_chat_title':'x'}}",
                "{'update_id':7,'message':{'chat':{'id':1},'from':{'id':9,'is_bot':true},'text':'x'}}",
                "{'update_id':7,'message':{'chat':{'id':-1,'type':'group'},'from':{'id':1},'sticker':{}}}",
            })
    void whatIsNotForTheBot(String text) throws JsonProcessingException {
        assertThat(reader.read(json(text))).isEmpty();
    }

    @Test
    void fieldsThatAreNotNeeded_mayBeAnything() throws JsonProcessingException {
        assertThat(reader.read(json("{'update_id':7,'message':{'message_id':[],'date':'tomorrow','chat':{'id':1,"
                        + "'title':{}},'from':{'id':1,'first_name':5},'entities':'none','text':' Who? '}}")))
                .contains(new Incoming.Asked(new Incoming.Origin(7, new Place(1, null, null), 1, ""), "Who?"));
    }

    @ParameterizedTest
    @CsvSource({
        "private, Who is that?,      Asked",
        "group,   /ask Who is that?, Command",
        "group,   Who is that?,      "
    })
    void theCaptionOfAPhotoIsRead(String chat, String caption, @Nullable String read) throws JsonProcessingException {
        assertThat(reader.read(json("{'update_id':7,'message':{'chat':{'id':1,'type':'" + chat
                                + "'},'from':{'id':1},'photo':[],'caption':'" + caption + "'}}"))
                        .map(incoming -> incoming.getClass().getSimpleName()))
                .isEqualTo(Optional.ofNullable(read));
    }

    @Test
    void whoeverWritesInTheNameOfTheGroup_isHeard() throws JsonProcessingException {
        assertThat(reader.read(json("{'update_id':7,'message':{'message_id':3,'chat':{'id':-1,'type':'supergroup'},"
                        + "'sender_chat':{'id':-1},'from':{'id':9,'is_bot':true},'text':'/ask Who?'}}")))
                .containsInstanceOf(Incoming.Command.class);
    }

    @ParameterizedTest
    @CsvSource({"true, 77", "false, ", ", "})
    void theThreadOfReplies_isNoTopic(@Nullable Boolean topic, @Nullable Integer thread)
            throws JsonProcessingException {
        String isTopic = topic == null ? "" : ",'is_topic_message':" + topic;
        String message = "'message_id':3,'message_thread_id':77,'chat':{'id':-1,'type':'supergroup'}" + isTopic;
        assertThat(reader.read(json("{'update_id':7,'message':{" + message + ",'from':{'id':1},'text':'/ask Who?'}}")))
                .map(incoming -> incoming.origin().place())
                .contains(new Place(-1, thread, 3));
        assertThat(reader.read(json("{'update_id':7,'callback_query':{'id':'1','from':{'id':1},'data':'s:7','message':{"
                        + message + "}}}")))
                .map(incoming -> incoming.origin().place())
                .contains(new Place(-1, thread, 3));
    }
}
