package org.incidenttimeline.api.verify;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint says: that a chain had so many entries, of which the last has this hash.
 *
 * @param origin the name of the chain
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Checkpoint(String origin, long position, byte[] hash) {

    private static final Pattern FORM =
            Pattern.compile("(\\S+)\n([1-9]\\d{0,17})\n([A-Za-z0-9+/]{43}=)\n");

    /** The checkpoint of a note that one of these keys signed under its origin; null if none. */
    static @Nullable Checkpoint of(String whole, TrustedKeys keys) {
        Note note = Note.of(whole);
        Matcher form = FORM.matcher(note == null ? "" : note.text());
        return note == null
                        || !form.matches()
                        || !form.group(1).equals(note.name())
                        || !note.isSignedBy(keys)
                ? null
                : new Checkpoint(
                        note.name(),
                        Long.parseLong(form.group(2)),
                        Base64.getDecoder().decode(form.group(3)));
    }
}
