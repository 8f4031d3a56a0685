package org.incidenttimeline.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that any spreadsheet opens as text. */
class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void takesAwayTheMeaningOfAFormula(String formula) {
        assertThat(CsvLine.of(formula, "x")).startsWith("\"'" + formula).endsWith("\",x\r\n");
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(CsvLine.of("a,b", "say \"no\"", "two\r\nlines", "plain"))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\",plain\r\n");
    }

    @Test
    void writesAnEntryInTheOrderOfItsHead() {
        AuditEntry entry =
                new AuditEntry(
                        7,
                        Instant.parse("2025-04-22T08:00:00Z"),
                        "SIGNED_OUT",
                        null,
                        null,
                        "-2",
                        "192.0.2.1",
                        "a=b",
                        "00");

        assertThat(CsvLine.HEAD)
                .isEqualTo("number,at,act,actor,affected,requestId,address,detail,hash\r\n");
        assertThat(CsvLine.of(entry))
                .isEqualTo("7,2025-04-22T08:00:00.000Z,SIGNED_OUT,,,\"'-2\",192.0.2.1,a=b,00\r\n");
    }
}
