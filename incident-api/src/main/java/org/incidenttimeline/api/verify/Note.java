package org.incidenttimeline.api.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A C2SP signed note of one signature, as this program writes them.
 *
 * @param text what is signed, with its last line end
 * @param name under which it is signed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Note(String text, String name, byte[] keyId, byte[] signature) {

    private static final int KEY_ID = 4;
    private static final Pattern FORM =
            Pattern.compile("(?s)(.+\n)\n— (\\S+) ([A-Za-z0-9+/]+={0,2})\n");

    /** Null when this is no such note. */
    static @Nullable Note of(String whole) {
        Matcher form = FORM.matcher(whole);
        if (!form.matches()) {
            return null;
        }
        try {
            byte[] signed = Base64.getDecoder().decode(form.group(3));
            return signed.length <= KEY_ID
                    ? null
                    : new Note(
                            form.group(1),
                            form.group(2),
                            Arrays.copyOf(signed, KEY_ID),
                            Arrays.copyOfRange(signed, KEY_ID, signed.length));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    boolean isSignedBy(TrustedKeys keys) {
        return keys.signedNote(name, text, keyId, signature);
    }
}
