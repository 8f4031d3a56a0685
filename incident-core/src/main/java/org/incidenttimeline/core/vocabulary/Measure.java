package org.incidenttimeline.core.vocabulary;

/** What an assessment of impact measures. */
public enum Measure {
    /** Trade through a channel per day; the unit is a currency code. */
    TRADE_PER_DAY,

    /** Share of sales; the unit is a percent sign. */
    SHARE_OF_SALES,

    /** Effect on profit; the unit is a currency code. */
    PROFIT_EFFECT,

    /** A number of customers. */
    CUSTOMERS_AFFECTED,

    /** Anything else, named by unit and basis. */
    OTHER
}
