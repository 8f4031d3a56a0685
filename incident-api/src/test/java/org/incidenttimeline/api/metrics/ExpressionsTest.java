package org.incidenttimeline.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionsTest {

    @Test
    void findsTheNamesOfMetricsAndNothingElse() {
        assertThat(
                        Expressions.metrics(
                                "histogram_quantile(0.99, sum by (le) (rate(a_bucket{uri=~\"b|c\"}[5m])))"
                                        + " > 0.25 unless d_total offset 1m / ignoring (kind) e"))
                .containsExactly("a_bucket", "d_total", "e");
    }

    @Test
    void findsExpressionsInRulesAndPanels() {
        assertThat(
                        Expressions.in(
                                "  - alert: A\n    expr: a > 0\n    expr: >-\n      b{c=\"d\"}\n"))
                .containsExactly("a > 0", "b{c=\"d\"}");
        assertThat(Expressions.in("{\"expr\": \"a{b=\\\"c\\\"}\", \"expr\": \"d\"}"))
                .containsExactly("a{b=\"c\"}", "d");
    }
}
