package org.incidenttimeline.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the doors takes nothing for something else, and says which field is to blame. */
class StrictJsonTest {

    private static final JsonMapper MAPPER = mapper();

    /** A form with a field of every kind. */
    record Form(
            String title,
            Severity severity,
            @Nullable ChannelId channel,
            @Nullable Instant at,
            @Nullable BigDecimal low,
            @Nullable Integer order,
            @Nullable Boolean exercise,
            @Nullable List<ChannelId> channels,
            @Nullable Map<LanguageTag, String> names,
            @Nullable DailyTrade usualDailyTrade) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "titel":"x"                      | unknown-field  | titel
                    "title":null                     | missing-field  | title
                    "severity":"HUGE"                | invalid-value  | severity
                    "severity":1                     | invalid-value  | severity
                    "severity":""                    | invalid-value  | severity
                    "title":5                        | invalid-value  | title
                    "title":true                     | invalid-value  | title
                    "title":["x"]                    | invalid-value  | title
                    "title":{}                       | invalid-value  | title
                    "channel":"No Slug"              | invalid-value  | channel
                    "channel":7                      | invalid-value  | channel
                    "at":1745308800                  | invalid-value  | at
                    "at":1e999999999                 | invalid-value  | at
                    "at":"yesterday"                 | invalid-value  | at
                    "at":""                          | invalid-value  | at
                    "order":"1"                      | invalid-value  | order
                    "order":1.5                      | invalid-value  | order
                    "order":1e999999999              | invalid-value  | order
                    "order":99999999999              | invalid-value  | order
                    "exercise":"true"                | invalid-value  | exercise
                    "exercise":1                     | invalid-value  | exercise
                    "low":"much"                     | invalid-value  | low
                    "low":true                       | invalid-value  | low
                    "channels":"website-orders"      | invalid-value  | channels
                    "channels":["ok","Not Ok"]       | invalid-value  | channels[1]
                    "channels":[null]                | missing-field  | channels[0]
                    "names":{"EN":"x"}               | invalid-value  | names
                    "names":{"en":null}              | missing-field  | names.en
                    "names":{"en":5}                 | invalid-value  | names.en
                    "usualDailyTrade":{"low":"2","high":"1","currency":"GBP"} | invalid-value | usualDailyTrade.low
                    "usualDailyTrade":{"low":"1","high":"2","currency":"XXXX"} | invalid-value | usualDailyTrade.currency
                    "usualDailyTrade":{"low":"1","high":"2"} | missing-field | usualDailyTrade.currency
                    "usualDailyTrade":{"low":"1","high":"2","currency":"GBP","x":1} | unknown-field | usualDailyTrade.x
                    """)
    void namesTheFieldToBlame(String wrong, String slug, String field) {
        Problem problem = refused(merged(wrong));

        assertThat(problem.type().slug()).isEqualTo(slug);
        assertThat(problem.errors()).extracting(Problem.Blame::field).containsExactly(field);
        assertThat(problem.type().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {
                    {"title":"x","severity":"MAJOR"}}
                    {"title":"x","title":"y"}
                    {"title":"x","severity":"MAJOR"} {"more":1}
                    []
                    [{"title":"x"}]
                    "text"
                    12
                    null
                    {'title':'x'}
                    {"title":NaN}
                    {"title":"x",}
                    """)
    void refusesWhatIsNotOneSoundObject(String body) {
        assertThat(refused(body).type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @Test
    void refusesWhatNestsTooDeepOrNamesTooLong() {
        String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        String name = "{\"" + "n".repeat(100_000) + "\":1}";
        String number = "{\"low\":" + "9".repeat(100_000) + "}";

        assertThat(refused(deep).type().status()).isEqualTo(400);
        assertThat(refused(name).type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(refused(number).type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @Test
    void namesAMissingField() {
        Problem problem = refused("{\"title\":\"x\"}");

        assertThat(problem.type()).isEqualTo(ProblemType.MISSING_FIELD);
        assertThat(problem.detail()).isEqualTo("severity is required.");
    }

    @Test
    void neverRepeatsWhatWasSent() {
        Problem problem = refused(merged("\"severity\":\"CNRYQZKXWVBH\""));

        assertThat(problem.body("/x").toString()).doesNotContain("CNRYQZKXWVBH");
        assertThat(problem.detail()).isEqualTo("severity must be one of MINOR, MAJOR, CRITICAL.");
    }

    @Test
    void takesMoneyAsTextOrNumberAndInstantsWithAnyOffset() {
        Form form =
                MAPPER.readValue(
                        merged("\"low\":\"1.50\",\"at\":\"2025-04-22T09:00:00+01:00\""),
                        Form.class);

        assertThat(form.low()).isEqualTo("1.50");
        assertThat(form.at()).isEqualTo("2025-04-22T08:00:00Z");
        assertThat(MAPPER.readValue(merged("\"low\":2"), Form.class).low()).isEqualTo("2");
    }

    private static String merged(String fields) {
        String title = fields.startsWith("\"title\"") ? "" : "\"title\":\"x\",";
        String severity = fields.startsWith("\"severity\"") ? "" : "\"severity\":\"MAJOR\",";
        return "{" + title + severity + fields + "}";
    }

    private static Problem refused(String body) {
        JacksonException why =
                catchThrowableOfType(
                        JacksonException.class,
                        () -> {
                            if (MAPPER.readValue(body, Form.class) == null) {
                                throw new NoObject();
                            }
                        });
        assertThat(why).as(body).isNotNull();
        return JsonFaults.of(
                new HttpMessageNotReadableException(
                        "unreadable",
                        why instanceof NoObject ? null : why,
                        new MockHttpInputMessage(new byte[0])));
    }

    /** The framework says so of a body that holds null. */
    private static final class NoObject extends JacksonException {
        private static final long serialVersionUID = 1L;

        NoObject() {
            super("null");
        }
    }

    private static JsonMapper mapper() {
        StrictJson settings = new StrictJson();
        JsonFactoryBuilder factory = JsonFactory.builder();
        settings.limits().customize(factory);
        JsonMapper.Builder builder = JsonMapper.builder(factory.build());
        settings.strictness().customize(builder);
        return builder.build();
    }
}
