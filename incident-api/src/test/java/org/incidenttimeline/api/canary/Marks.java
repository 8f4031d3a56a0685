package org.incidenttimeline.api.canary;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.incidenttimeline.core.vocabulary.StoredJson;

/** Words that nobody would write by chance, each made once. */
final class Marks {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int MILLIS = 1000;

    private final Random random;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    Marks(Random random) {
        this.random = random;
    }

    /** Of letters only, which no encoder changes; or, as often, one in which most of them do. */
    String text() {
        return random.nextBoolean() ? word() : keep("é&\"" + letters(3) + "<'😀ŵ+ﬁ/" + letters(8));
    }

    /** Of letters only. */
    String word() {
        return keep("CNR" + letters(9));
    }

    /** Of small letters only. */
    String slug() {
        return keep("cnr" + letters(9).toLowerCase(java.util.Locale.ROOT));
    }

    /** Of digits; the greater, the later it was made. */
    BigDecimal figure() {
        long digits = 100_000_000_000L + made.size() * 1_000_000L + random.nextInt(1_000_000);
        return new BigDecimal(keep(BigDecimal.valueOf(digits * 100 + 37, 2).toPlainString()));
    }

    /** About then, and never on the second, as the clock of the test always is. */
    Instant time(Instant about) {
        Instant whole = Instant.ofEpochSecond(about.getEpochSecond());
        Instant marked =
                whole.minusSeconds(random.nextInt(3600)).plusMillis(1 + random.nextInt(MILLIS - 1));
        return Instant.parse(keep(StoredJson.format(marked)));
    }

    /** The same for a time that must lie ahead. */
    Instant later(Instant now) {
        return time(now.plus(Duration.ofHours(3)));
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private String keep(String mark) {
        made.add(mark);
        return mark;
    }

    /** Whether this is, or holds, such a word. */
    boolean isMarked(String text) {
        return made.contains(text) || text.lines().anyMatch(this::hasMark);
    }

    private boolean hasMark(String line) {
        return made.contains(line)
                || List.of(line.split("[ \\t]")).stream().anyMatch(made::contains);
    }

    /** All made so far. */
    List<String> all() {
        return new ArrayList<>(made);
    }
}
