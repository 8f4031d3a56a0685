package org.incidenttimeline.api.publicsite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.projections.publicchain.CheckCode;
import org.incidenttimeline.projections.replay.PublicState;
import org.incidenttimeline.projections.replay.PublicStory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All words ever published, and whether a message is among them. */
@Component
class PublishedWords {

    private static final Pattern LINK = Pattern.compile("/statements/([0-9a-f-]{36})");
    private static final Pattern CODE =
            Pattern.compile("\\b[0-9A-Za-z]{5}\\s?[-\\u2010-\\u2015]\\s?[0-9A-Za-z]{5}\\b");

    /** The longest that a code or link can be. */
    private static final int SHORT = 300;

    /** More codes in one message tell nothing more. */
    private static final int MOST_CODES = 100;

    private final SiteSettings settings;
    private IdentityHashMap<PublicStory, List<Attested>> known = new IdentityHashMap<>();
    private @Nullable PublicState last;
    private List<Attested> statements = List.of();

    PublishedWords(SiteSettings settings) {
        this.settings = settings;
    }

    /** Every published statement, the latest incident first. */
    @SuppressWarnings("ReferenceEquality") // a state never changes, and is made once
    synchronized List<Attested> all(PublicState now) {
        if (now == last) {
            return statements;
        }
        IdentityHashMap<PublicStory, List<Attested>> next = new IdentityHashMap<>();
        List<Attested> all = new ArrayList<>();
        for (PublicStory story : now.stories()) {
            List<Attested> kept = known.get(story);
            List<Attested> ofStory = kept == null ? attested(story) : kept;
            next.put(story, ofStory);
            all.addAll(ofStory);
        }
        known = next;
        last = now;
        statements = List.copyOf(all);
        return statements;
    }

    private List<Attested> attested(PublicStory story) {
        return story.timeline().entries().stream()
                .flatMap(
                        entry ->
                                Stream.ofNullable(entry.statement())
                                        .map(
                                                said ->
                                                        Attested.of(
                                                                entry,
                                                                story.chained()
                                                                        .get(said.publicId()),
                                                                settings)))
                .toList();
    }

    /** Holds a message against all of them; the best answers first. */
    List<Checked> check(String message, PublicState now) {
        String words = PlainWords.of(message);
        List<Attested> all = all(now);
        List<Checked> same =
                all.stream()
                        .filter(it -> it.words().contains(words))
                        .map(it -> new Checked(it.verdict(), it))
                        .sorted(Comparator.comparing(Checked::verdict))
                        .toList();
        if (!same.isEmpty()) {
            return same;
        }
        return words.length() <= SHORT
                ? named(words, all).orElseGet(() -> likeness(words, all))
                : likeness(words, all);
    }

    /** A code or a link and nothing else. */
    private Optional<List<Checked>> named(String words, List<Attested> all) {
        Optional<CheckCode> code = code(words);
        return first(all, it -> isLinkTo(words, it) || isCodeOf(code, it))
                .map(
                        it ->
                                List.of(
                                        new Checked(
                                                it.verdict() == Checked.Verdict.GENUINE
                                                        ? Checked.Verdict.NAMED
                                                        : it.verdict(),
                                                it)));
    }

    private boolean isLinkTo(String words, Attested it) {
        String path = "/statements/" + it.statement();
        return words.equals(path)
                || (words.endsWith(path)
                        && words.startsWith(settings.addressOf("/"))
                        && words.length() <= settings.addressOf("/xxx").length() + path.length());
    }

    private static Optional<CheckCode> code(String words) {
        try {
            return Optional.of(CheckCode.typed(words));
        } catch (InvalidValue notACode) {
            return Optional.empty();
        }
    }

    private static boolean isCodeOf(Optional<CheckCode> code, Attested it) {
        return code.isPresent() && code.get().equals(it.code());
    }

    private static List<Checked> likeness(String words, List<Attested> all) {
        Optional<Attested> partly = first(all, it -> it.whole().stream().anyMatch(words::contains));
        if (partly.isPresent()) {
            return List.of(new Checked(Checked.Verdict.PARTLY, partly.get()));
        }
        Set<String> links =
                LINK.matcher(words.toLowerCase(Locale.ROOT))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        Set<CheckCode> codes =
                CODE.matcher(words)
                        .results()
                        .limit(MOST_CODES)
                        .flatMap(found -> code(found.group()).stream())
                        .collect(Collectors.toSet());
        return first(
                        all,
                        it ->
                                links.contains(it.statement().toString())
                                        || (it.code() != null && codes.contains(it.code())))
                .map(it -> List.of(new Checked(Checked.Verdict.ALTERED, it)))
                .orElseGet(() -> List.of(new Checked(Checked.Verdict.NOT_OURS, null)));
    }

    private static Optional<Attested> first(List<Attested> all, Predicate<Attested> which) {
        return all.stream().filter(which).findFirst();
    }
}
