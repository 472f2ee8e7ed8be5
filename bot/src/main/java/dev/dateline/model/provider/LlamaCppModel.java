package dev.dateline.model.provider;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;
import dev.dateline.model.ModelUnavailableException;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** llama.cpp in this process, one reply at a time. It needs no option of the JVM, which pure Java engines do. */
final class LlamaCppModel implements StreamingChatModel {

    /** Tokens, as for the other local provider. */
    private static final int CONTEXT = 8192;

    private static final int LONGEST_REPLY_TOKENS = 1024;
    private static final String UNPACKING_FOLDER = "de.kherud.llama.tmpdir";

    private final LlamaModel model;

    private LlamaCppModel(LlamaModel model) {
        this.model = model;
    }

    /** @throws ModelUnavailableException if the file is no model that llama.cpp can read, or it doesn't run here */
    static synchronized LlamaCppModel load(Path file) {
        try {
            if (System.getProperty(UNPACKING_FOLDER) == null) {
                Path folder = Files.createTempDirectory("dateline-llama");
                // The library deletes what it unpacks there; what is registered first is deleted last.
                folder.toFile().deleteOnExit();
                System.setProperty(UNPACKING_FOLDER, folder.toString());
            }
            return new LlamaCppModel(open(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LlamaModel open(Path file) {
        try {
            return new LlamaModel(new ModelParameters()
                    .setModel(file.toString())
                    .setCtxSize(CONTEXT)
                    .disableContextShift()
                    .disableLog());
        } catch (RuntimeException e) {
            throw new ModelUnavailableException(
                    file + ": not a model that llama.cpp can read; it has to be a GGUF file");
        } catch (LinkageError e) {
            throw new ModelUnavailableException("models of this kind do not run on this machine: " + e.getMessage());
        }
    }

    @Override
    public synchronized void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        String prompt = model.applyTemplate(new InferenceParameters("")
                .setMessages(
                        text(request, SystemMessage.class),
                        List.of(new Pair<>("user", text(request, UserMessage.class)))));
        LlamaIterator words = model.generate(
                        new InferenceParameters(prompt).setTemperature(0).setNPredict(LONGEST_REPLY_TOKENS))
                .iterator();
        StringBuilder reply = new StringBuilder();
        boolean finished = false;
        try {
            while (words.hasNext()) {
                String piece = words.next().text;
                reply.append(piece);
                handler.onPartialResponse(piece);
            }
            finished = true;
        } finally {
            if (!finished) {
                words.cancel();
            }
        }
        handler.onCompleteResponse(ChatResponse.builder()
                .aiMessage(AiMessage.from(reply.toString()))
                .finishReason(FinishReason.STOP)
                .build());
    }

    private static String text(ChatRequest request, Class<? extends ChatMessage> type) {
        return request.messages().stream()
                .filter(type::isInstance)
                .map(message ->
                        message instanceof SystemMessage system ? system.text() : ((UserMessage) message).singleText())
                .collect(Collectors.joining("\n"));
    }
}
