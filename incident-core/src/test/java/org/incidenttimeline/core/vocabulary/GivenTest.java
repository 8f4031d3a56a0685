package org.incidenttimeline.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B\u2060", "\u3164", "\u00AD", "\u2800", "\uE000"})
    void refusesWordsThatNobodyCanSee(String words) {
        assertThatThrownBy(() -> Given.line("headline", words, 160))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a\u2066b", "a\u0000b", "a\u2028b", "a\uD800b"})
    void refusesCharactersThatChangeWhatStandsAroundThem(String words) {
        assertThatThrownBy(() -> Given.line("headline", words, 160))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("control");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mae’r siopau ar agor", "المتاجر مفتوحة", "क्षमा करें", "👩‍👩‍👧 !", "1"})
    void takesWordsOfEveryScript(String words) {
        assertThat(Given.line("headline", words, 160)).isEqualTo(words);
    }
}
