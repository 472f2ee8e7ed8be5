package dev.dateline.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A model file in the GGUF format: a llama of one layer with random weights, whose words mean nothing. */
public final class TinyModel {

    private static final int CONTEXT = 8192;
    private static final int WIDTH = 32;
    private static final int HIDDEN = 64;
    private static final int HEADS = 2;

    private static final int UINT32 = 4;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 6;
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final int ALIGNMENT = 32;

    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private long entries;

    private record Tensor(String name, int... shape) {
        int size() {
            return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        }
    }

    private TinyModel() {}

    /** Writes the model; about 120 kB. */
    public static Path write(Path file) throws IOException {
        return Files.write(file, new TinyModel().content());
    }

    private byte[] content() {
        List<String> tokens = new ArrayList<>(List.of("<unk>", "<s>", "</s>"));
        for (int i = 0; i < 256; i++) {
            tokens.add("<0x%02X>".formatted(i));
        }
        "abcdefghijklmnopqrstuvwxyz\u2581".chars().forEach(c -> tokens.add(Character.toString(c)));
        List<Tensor> tensors = List.of(
                new Tensor("token_embd.weight", WIDTH, tokens.size()),
                new Tensor("output_norm.weight", WIDTH),
                new Tensor("output.weight", WIDTH, tokens.size()),
                new Tensor("blk.0.attn_norm.weight", WIDTH),
                new Tensor("blk.0.attn_q.weight", WIDTH, WIDTH),
                new Tensor("blk.0.attn_k.weight", WIDTH, WIDTH),
                new Tensor("blk.0.attn_v.weight", WIDTH, WIDTH),
                new Tensor("blk.0.attn_output.weight", WIDTH, WIDTH),
                new Tensor("blk.0.ffn_norm.weight", WIDTH),
                new Tensor("blk.0.ffn_gate.weight", WIDTH, HIDDEN),
                new Tensor("blk.0.ffn_up.weight", WIDTH, HIDDEN),
                new Tensor("blk.0.ffn_down.weight", HIDDEN, WIDTH));
        bytes.put("GGUF".getBytes(StandardCharsets.US_ASCII)).putInt(3).putLong(tensors.size());
        int entriesAt = bytes.position();
        bytes.putLong(0);
        architecture(tokens.size());
        tokenizer(tokens);
        bytes.putLong(entriesAt, entries);
        long offset = 0;
        for (Tensor tensor : tensors) {
            string(tensor.name());
            bytes.putInt(tensor.shape().length);
            Arrays.stream(tensor.shape()).forEach(bytes::putLong);
            bytes.putInt(0).putLong(offset);
            offset += 4L * tensor.size();
        }
        bytes.position((bytes.position() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        Random random = new Random(1);
        for (Tensor tensor : tensors) {
            for (int i = 0; i < tensor.size(); i++) {
                bytes.putFloat(tensor.shape().length == 1 ? 1 : (float) random.nextGaussian() * 0.3f);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private void architecture(int tokens) {
        key("general.architecture", STRING);
        string("llama");
        number("llama.context_length", CONTEXT);
        number("llama.embedding_length", WIDTH);
        number("llama.block_count", 1);
        number("llama.feed_forward_length", HIDDEN);
        number("llama.attention.head_count", HEADS);
        number("llama.rope.dimension_count", WIDTH / HEADS);
        number("llama.vocab_size", tokens);
        key("llama.attention.layer_norm_rms_epsilon", FLOAT32);
        bytes.putFloat(1e-5f);
    }

    /** Three control tokens, the 256 bytes, and some letters. */
    private void tokenizer(List<String> tokens) {
        key("tokenizer.ggml.model", STRING);
        string("llama");
        array("tokenizer.ggml.tokens", STRING, tokens.size());
        tokens.forEach(this::string);
        array("tokenizer.ggml.scores", FLOAT32, tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            bytes.putFloat(-i);
        }
        array("tokenizer.ggml.token_type", INT32, tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            bytes.putInt(i == 0 ? 2 : i < 3 ? 3 : i < 259 ? 6 : 1);
        }
        number("tokenizer.ggml.bos_token_id", 1);
        number("tokenizer.ggml.eos_token_id", 2);
    }

    private void key(String name, int type) {
        entries++;
        string(name);
        bytes.putInt(type);
    }

    private void number(String name, int value) {
        key(name, UINT32);
        bytes.putInt(value);
    }

    private void array(String name, int type, int length) {
        key(name, ARRAY);
        bytes.putInt(type).putLong(length);
    }

    private void string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.putLong(utf8.length).put(utf8);
    }
}
