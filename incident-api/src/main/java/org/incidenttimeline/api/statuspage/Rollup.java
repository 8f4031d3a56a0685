package org.incidenttimeline.api.statuspage;

/** Where all public channels together stand. */
record Rollup(Impact indicator, String description) {

    static Rollup of(Impact indicator) {
        return new Rollup(indicator, indicator.description());
    }
}
