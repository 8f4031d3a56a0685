package org.incidenttimeline.projections.publicchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {

    private static final CheckCode CODE = new CheckCode("01HMY1DX0Z");

    @Test
    void isShownInTwoHalves() {
        assertThat(CODE).hasToString("01HMY-1DX0Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01HMY-1DX0Z",
                "01hmy1dx0z",
                " 0 1 h m y – 1 d x 0 z ",
                "OlHMY-iDXoz",
                "oIhmy-Ldx0z"
            })
    void forgivesWhatPeopleType(String typed) {
        assertThat(CheckCode.typed(typed)).isEqualTo(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01HMY", "01HMY-1DX0Z-1", "01HMY-1DXUZ", "01HMY_1DX0Z"})
    void refusesWhatNoDocumentCouldHave(String typed) {
        assertThatThrownBy(() -> CheckCode.typed(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class, it -> assertThat(it.field()).isEqualTo("code"));
    }
}
