package dev.dateline.chat;

import dev.dateline.index.PassageSearcher;
import java.util.function.Supplier;

/** The articles as they can be asked now; {@link #refresh} notices what changed in the folder. */
public final class Library {

    private final Supplier<PassageSearcher> loader;
    private volatile PassageSearcher current;

    /** @param loader brings the index up to date and gives what searches it then */
    public Library(Supplier<PassageSearcher> loader) {
        this.loader = loader;
        this.current = loader.get();
    }

    /** The articles at one moment: they don't change while a question is answered. */
    public PassageSearcher articles() {
        return current;
    }

    /** Brings the index up to date with the folder. */
    public synchronized PassageSearcher refresh() {
        current = loader.get();
        return current;
    }
}
