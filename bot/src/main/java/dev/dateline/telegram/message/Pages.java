package dev.dateline.telegram.message;

import java.util.ArrayList;
import java.util.List;

/** Fills messages with fragments, none of which is ever cut. */
final class Pages {

    private static final String PARAGRAPH = "\n\n";

    private final List<Message> full = new ArrayList<>();
    private Fragment page = new Fragment();

    /** Begins a paragraph. */
    void add(Fragment fragment) {
        add(fragment, PARAGRAPH, new Fragment());
    }

    /**
     * Goes on in the same paragraph.
     *
     * @param reminder comes first where the fragment begins a message: what the paragraph is about
     */
    void goOn(Fragment fragment, Fragment reminder) {
        add(fragment, "\n", reminder);
    }

    private void add(Fragment fragment, String separator, Fragment reminder) {
        if (page.isEmpty()) {
            page.add(fragment);
        } else if (page.hasRoomFor(fragment, separator.length())) {
            page.add(separator).add(fragment);
        } else {
            full.add(page.message());
            page = new Fragment().add(reminder).add(fragment);
        }
    }

    List<Message> messages() {
        List<Message> all = new ArrayList<>(full);
        if (!page.isEmpty()) {
            all.add(page.message());
        }
        return all;
    }
}
