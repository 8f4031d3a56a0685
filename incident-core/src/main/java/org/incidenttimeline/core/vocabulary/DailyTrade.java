package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a channel usually trades in 24 hours, as an estimate between two amounts; internal.
 *
 * @param low the lower amount, a decimal
 * @param high the upper amount, a decimal
 * @param currency the ISO 4217 code of both
 */
public record DailyTrade(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal low,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal high,
        String currency) {

    /** Refuses negative or reversed amounts and unknown currencies. */
    public DailyTrade {
        low = Given.figure("usualDailyTrade.low", low);
        high = Given.figure("usualDailyTrade.high", high);
        if (low.signum() < 0) {
            throw new InvalidValue("usualDailyTrade.low", "must not be negative");
        }
        if (low.compareTo(high) > 0) {
            throw new InvalidValue("usualDailyTrade.low", "must not be above high");
        }
        requireCurrency("usualDailyTrade.currency", currency);
    }

    /** Refuses what is not an ISO 4217 code. */
    public static void requireCurrency(String field, @Nullable String code) {
        try {
            Currency.getInstance(Given.required(field, code));
        } catch (InvalidValue missing) {
            throw missing;
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue(field, "must be an ISO 4217 currency code such as GBP");
        }
    }
}
