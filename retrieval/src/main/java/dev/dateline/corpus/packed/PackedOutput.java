package dev.dateline.corpus.packed;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Numbers and strings in few bytes: small numbers take one byte, a string is written once however often it occurs.
 *
 * <p>What is written is kept in memory until {@link #writeTo}, and read back by {@link PackedInput}.
 */
public final class PackedOutput {

    static final int MAGIC = 0x44_4C_50_4B;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
    private final Map<String, Integer> strings = new LinkedHashMap<>();

    /** A number of 0 or more, in seven bits a byte. */
    public void writeNumber(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
        }
        writeNumber(body, number);
    }

    public void writeString(String string) {
        Integer known = strings.putIfAbsent(string, strings.size());
        writeNumber(known == null ? strings.size() - 1 : known);
    }

    public void writeStrings(Collection<String> some) {
        writeNumber(some.size());
        some.forEach(this::writeString);
    }

    /** Any four bytes. */
    public void writeInt(int bits) {
        body.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bits).array());
    }

    /**
     * Writes everything, with a checksum.
     *
     * @param version of what is written; {@link PackedInput} reads no other
     */
    public void writeTo(OutputStream out, int version) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.size() * 2);
        writeNumber(all, strings.size());
        for (String string : strings.keySet()) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            writeNumber(all, bytes.length);
            all.writeBytes(bytes);
        }
        body.writeTo(all);
        byte[] bytes = all.toByteArray();
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(version);
        data.writeInt(bytes.length);
        data.writeInt((int) checksum.getValue());
        data.write(bytes);
        data.flush();
    }

    private static void writeNumber(ByteArrayOutputStream to, long number) {
        long rest = number;
        while (rest >= 0x80) {
            to.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        to.write((int) rest);
    }
}
