package org.incidenttimeline.api.canary;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds many texts in bytes in one pass, in every form: the last eight bytes of each form are
 * looked up at every place, and all of it is compared where they are found.
 */
final class Needles {

    private static final int WINDOW = Long.BYTES;

    /** A bit is set for every end there is, so that most places cost one look. */
    private static final int SIEVE_BITS = 26;

    private final long[] sieve = new long[1 << (SIEVE_BITS - 6)];
    private final Map<Long, List<Needle>> byEnd = new HashMap<>();

    /** One form of a text. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Needle(String text, String form, byte[] bytes) {}

    /** A text that was found, and the form it had. */
    record Found(String text, String form) {}

    /** Looks for this text from now on. */
    synchronized void add(String text) {
        Set<ByteBuffer> different = new HashSet<>();
        Encodings.of(text)
                .forEach(
                        (form, bytes) -> {
                            if (different.add(ByteBuffer.wrap(bytes))) {
                                add(new Needle(text, form, bytes));
                            }
                        });
        byte[] folded = Folded.of(text);
        if (different.add(ByteBuffer.wrap(folded))) {
            add(new Needle(text, "folded", folded));
        }
    }

    private void add(Needle needle) {
        if (needle.bytes.length < WINDOW) {
            throw new IllegalArgumentException("too short to be told from chance: " + needle.text);
        }
        long end = end(needle.bytes, needle.bytes.length);
        int bit = sieve(end);
        sieve[bit >>> 6] |= 1L << bit;
        byEnd.computeIfAbsent(end, it -> new ArrayList<>(1)).add(needle);
    }

    /** Looks for it no more. */
    synchronized void remove(String text) {
        Encodings.of(text).values().forEach(it -> remove(text, it));
        remove(text, Folded.of(text));
    }

    private void remove(String text, byte[] form) {
        List<Needle> same = byEnd.get(end(form, form.length));
        if (same != null) {
            same.removeIf(it -> it.text.equals(text));
        }
    }

    /** All that these bytes hold, as they are or between tags and escapes. */
    synchronized Set<Found> in(byte[] bytes) {
        Set<Found> found = new LinkedHashSet<>();
        search(bytes, found);
        search(Folded.words(bytes), found);
        return found;
    }

    private void search(byte[] bytes, Set<Found> found) {
        long window = 0;
        for (int at = 0; at < bytes.length; at++) {
            window = (window << Byte.SIZE) | (bytes[at] & 0xFF);
            int bit = sieve(window);
            if (((sieve[bit >>> 6] >>> bit) & 1) != 0 && at + 1 >= WINDOW) {
                compare(bytes, at + 1, byEnd.getOrDefault(window, List.of()), found);
            }
        }
    }

    private static void compare(byte[] bytes, int end, List<Needle> candidates, Set<Found> found) {
        for (Needle it : candidates) {
            int start = end - it.bytes.length;
            if (start >= 0 && Arrays.equals(bytes, start, end, it.bytes, 0, it.bytes.length)) {
                found.add(new Found(it.text, it.form));
            }
        }
    }

    private static long end(byte[] bytes, int to) {
        long end = 0;
        for (int at = to - WINDOW; at < to; at++) {
            end = (end << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        return end;
    }

    private static int sieve(long window) {
        return (int) ((window * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SIEVE_BITS));
    }
}
