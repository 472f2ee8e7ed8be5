package dev.dateline.corpus.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** Reads what {@link PackedOutput} has written, in the same order. */
public final class PackedInput {

    private final ByteBuffer bytes;
    private final String[] strings;

    private PackedInput(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.strings = new String[(int) readNumber()];
        for (int i = 0; i < strings.length; i++) {
            int length = (int) readNumber();
            strings[i] = new String(bytes, this.bytes.position(), length, StandardCharsets.UTF_8);
            this.bytes.position(this.bytes.position() + length);
        }
    }

    /**
     * Reads everything and checks it.
     *
     * @throws StreamCorruptedException if it was not written by {@link PackedOutput}, in another version, or not to its end
     */
    public static PackedInput readFrom(InputStream in, int version) throws IOException {
        byte[] head = in.readNBytes(4 * Integer.BYTES);
        ByteBuffer data = ByteBuffer.wrap(Arrays.copyOf(head, 4 * Integer.BYTES));
        if (data.getInt() != PackedOutput.MAGIC) {
            throw new StreamCorruptedException("not written by Dateline");
        }
        int found = data.getInt();
        if (found != version) {
            throw new StreamCorruptedException("version " + found + ", not " + version);
        }
        int length = data.getInt();
        int checksum = data.getInt();
        byte[] bytes = in.readNBytes(Math.max(0, length));
        CRC32C actual = new CRC32C();
        actual.update(bytes);
        if (bytes.length != length || (int) actual.getValue() != checksum) {
            throw new StreamCorruptedException("damaged: the checksum is wrong");
        }
        return new PackedInput(bytes);
    }

    public long readNumber() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    public String readString() {
        return strings[(int) readNumber()];
    }

    public List<String> readStrings() {
        int size = (int) readNumber();
        List<String> some = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            some.add(readString());
        }
        return some;
    }

    public int readInt() {
        return bytes.getInt();
    }
}
