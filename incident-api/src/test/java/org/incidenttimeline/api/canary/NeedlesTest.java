package org.incidenttimeline.api.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the search finds what it is there to find. */
class NeedlesTest {

    private static final String PAGE =
            "<!DOCTYPE html><title>Orders &amp; stores</title>{\"é\":\"\\u00e9 %C3%A9\"}";

    static Stream<String> marks() {
        Marks marks = new Marks(new Random(1));
        return Stream.generate(marks::text).limit(20);
    }

    @ParameterizedTest
    @MethodSource("marks")
    void findsAWordInEveryFormAndPlace(String mark) {
        Needles needles = new Needles();
        needles.add(mark);
        Encodings.of(mark)
                .forEach(
                        (form, bytes) -> {
                            for (int place : new int[] {0, 7, PAGE.length()}) {
                                assertThat(needles.in(with(bytes, place)))
                                        .as(form)
                                        .extracting(Needles.Found::text)
                                        .containsOnly(mark);
                            }
                        });
        assertThat(needles.in(with(new byte[0], 0))).isEmpty();
    }

    @Test
    void findsAWordThroughFormsWithinForms() {
        Needles needles = new Needles();
        String mark = "é&\"BCD<'😀ŵ+ﬁ/FGHJKLMN";
        needles.add(mark);

        assertThat(
                        needles.in(
                                "{\"html\":\"\\u003cp\\u003e&eacute;&#38;amp;quot;BCD%26lt;&#x27;😀\\u0175+ﬁ\\/FG<b>HJ</b>KLMN\"}"
                                        .replace("&#38;amp;quot;", "&amp;&quot;")
                                        .getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void looksNoMoreForWhatWasTakenAway() {
        Needles needles = new Needles();
        needles.add("CNRBCDFGHJKL");
        needles.add("CNRBCDFGHJKM");
        needles.remove("CNRBCDFGHJKL");

        assertThat(needles.in("CNRBCDFGHJKL CNRBCDFGHJKM".getBytes(StandardCharsets.UTF_8)))
                .extracting(Needles.Found::text)
                .containsOnly("CNRBCDFGHJKM");
    }

    private static byte[] with(byte[] bytes, int place) {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[page.length + bytes.length];
        System.arraycopy(page, 0, both, 0, place);
        System.arraycopy(bytes, 0, both, place, bytes.length);
        System.arraycopy(page, place, both, place + bytes.length, page.length - place);
        return both;
    }
}
