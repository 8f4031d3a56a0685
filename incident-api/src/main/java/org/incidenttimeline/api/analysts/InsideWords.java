package org.incidenttimeline.api.analysts;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.LanguageTag;

/** How internal pages write times, durations and money: always in UTC and in the site's zone. */
public final class InsideWords {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

    private final ZoneId zone;
    private final LanguageTag language;

    public InsideWords(ZoneId zone, LanguageTag language) {
        this.zone = zone;
        this.language = language;
    }

    public String time(Instant instant) {
        DateTimeFormatter here = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.UK).withZone(zone);
        return UTC.format(instant) + " UTC (" + here.format(instant) + ")";
    }

    /** Days, hours and minutes, from seconds. */
    public String duration(long seconds) {
        Duration lasted = Duration.ofSeconds(seconds);
        String days = lasted.toDays() > 0 ? lasted.toDays() + " d " : "";
        return days + lasted.toHoursPart() + " h " + lasted.toMinutesPart() + " min";
    }

    /** How long it was from one instant to another, none when that came first. */
    public String since(Instant from, Instant to) {
        return duration(Math.max(0, Duration.between(from, to).toSeconds()));
    }

    /** Two amounts in a currency or unit. */
    public String between(BigDecimal low, BigDecimal high, String unit) {
        return figure(low) + " to " + figure(high) + " " + unit;
    }

    private static String figure(BigDecimal amount) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK))
                .format(amount);
    }

    public String name(Map<LanguageTag, String> names, Object otherwise) {
        return names.getOrDefault(language, otherwise.toString());
    }
}
