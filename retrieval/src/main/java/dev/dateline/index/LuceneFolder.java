package dev.dateline.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** What Lucene keeps in a folder, where it may be damaged or come from another version. */
final class LuceneFolder {

    private LuceneFolder() {}

    private interface Reading<R> {
        R of(Directory directory) throws IOException;
    }

    /** @throws CorruptIndexException if it cannot be read, for whatever reason but the disk */
    static DirectoryReader open(Directory directory) throws IOException {
        return read(directory, DirectoryReader::open);
    }

    private static <R> R read(Directory directory, Reading<R> reading) throws IOException {
        try {
            return reading.of(directory);
        } catch (IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException
                | FileNotFoundException e) {
            throw new CorruptIndexException(String.valueOf(e.getMessage()), directory.toString(), e);
        } catch (IllegalArgumentException unknownCodec) {
            throw new CorruptIndexException(
                    String.valueOf(unknownCodec.getMessage()), directory.toString(), unknownCodec);
        }
    }

    /**
     * Makes room for a new index: Lucene reads the last commit even to write another in its place, so one that cannot be
     * read has to go. Nobody else may be writing to it.
     */
    static void clearIfUnreadable(Directory directory) throws IOException {
        try {
            if (DirectoryReader.indexExists(directory)) {
                read(directory, SegmentInfos::readLatestCommit);
            }
        } catch (CorruptIndexException unreadable) {
            for (String file : directory.listAll()) {
                if (file.startsWith(IndexFileNames.SEGMENTS)) {
                    directory.deleteFile(file);
                }
            }
        }
    }
}
