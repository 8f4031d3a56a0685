package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SocialPostTest {

    private static final String LINK = "https://northgate.example/statements/" + "x".repeat(400);

    private static String words(String post) {
        assertThat(post).endsWith(" " + LINK);
        return post.substring(0, post.length() - LINK.length() - 1);
    }

    private static int room(String words) {
        return words.codePointCount(0, words.length()) + 1 + 23;
    }

    @Test
    void endsWithTheLinkHoweverLongThatIs() {
        assertThat(words(SocialPost.of("Orders are paused", LINK))).isEqualTo("Orders are paused");
    }

    @Test
    void keepsWordsThatJustFit() {
        String words = "🛒".repeat(256);

        assertThat(room(words)).isEqualTo(280);
        assertThat(SocialPost.count(words)).isEqualTo(280);
        assertThat(words(SocialPost.of(words, LINK))).isEqualTo(words);
    }

    @Test
    void cutsLongerOnesAfterAWord() {
        String words = "word ".repeat(51) + "tail";
        String cut = words(SocialPost.of(words, LINK));

        assertThat(room(words)).isGreaterThan(280);
        assertThat(cut).isEqualTo("word ".repeat(50) + "word…");
        assertThat(room(cut)).isLessThanOrEqualTo(280);
    }

    @Test
    void cutsNoWordThatEndsWhereTheRoomEnds() {
        String words = "a".repeat(255) + " and more words";

        assertThat(words(SocialPost.of(words, LINK))).isEqualTo("a".repeat(255) + "…");
    }

    @Test
    void cutsNoCharacterInHalf() {
        String family = "👩‍👩‍👧";
        String cut = words(SocialPost.of(family.repeat(56), LINK));

        assertThat(room(cut)).isLessThanOrEqualTo(280);
        assertThat(cut).isEqualTo(family.repeat(51) + "…");
    }

    @Test
    void linksToThePublicBaseOrToThisSite() {
        PublicId statement = PublicId.random();

        assertThat(site(null).linkTo(statement)).isEqualTo("/statements/" + statement);
        assertThat(site("").linkTo(statement)).isEqualTo("/statements/" + statement);
        assertThat(site("https://northgate.example/status/").linkTo(statement))
                .isEqualTo("https://northgate.example/status/statements/" + statement);
    }

    private static SiteSettings site(@Nullable String base) {
        return new SiteSettings(
                "Northgate Stores",
                ZoneId.of("Europe/London"),
                List.of(),
                null,
                base == null ? null : URI.create(base),
                false);
    }
}
