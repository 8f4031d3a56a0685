package org.incidenttimeline.api.comms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.problem.ProblemFound;
import org.incidenttimeline.api.problem.ProblemType;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/** Reads a statement from what was typed; all fields that are to blame are named at once. */
final class TypedDraft {

    private final Typed typed;
    private final List<LanguageTag> languages;
    private final SiteTime time;
    private final List<Problem.Blame> blames = new ArrayList<>();

    private TypedDraft(Typed typed, List<LanguageTag> languages, SiteTime time) {
        this.typed = typed;
        this.languages = languages;
        this.time = time;
    }

    /**
     * The form that the JSON door would have got.
     *
     * @param languages those of the site, the default one first
     */
    static DraftForm of(
            @Nullable StatementId statement,
            Typed typed,
            List<LanguageTag> languages,
            SiteTime time) {
        return new TypedDraft(typed, languages, time).read(statement);
    }

    private DraftForm read(@Nullable StatementId statement) {
        List<StatementId> corrects = ids("corrects", StatementId::of);
        Map<LanguageTag, String> reason = words("reason", Given.REASON, !corrects.isEmpty());
        if (corrects.isEmpty() && reason != null) {
            blame("reason", "is given only with statements to correct");
        }
        DraftForm form =
                new DraftForm(
                        statement,
                        words("publicTitle", Given.NAME, false),
                        texts(),
                        outlets(),
                        value("audience", () -> audience(typed.text("audience").strip())),
                        rows("claims", this::claim),
                        rows("commitments", this::commitment),
                        rows("guidance", this::guidance),
                        ids("retiresGuidance", GuidanceId::of),
                        ids("keeps", CommitmentId::of),
                        covers(),
                        value("nextUpdateBy", this::nextUpdateBy),
                        corrects,
                        reason);
        if (!blames.isEmpty()) {
            String detail =
                    blames.stream()
                            .map(it -> it.field() + " " + it.reason() + ".")
                            .collect(Collectors.joining(" "));
            throw new ProblemFound(
                    new Problem(ProblemType.INVALID_VALUE, detail, blames, Map.of()));
        }
        return form;
    }

    private Map<LanguageTag, StatementText> texts() {
        Map<LanguageTag, StatementText> texts = new TreeMap<>();
        for (LanguageTag language : languages) {
            String field = "texts." + language;
            if (isDefault(language) || typed.holds(field + ".")) {
                String headline = line(field + ".headline", Given.HEADLINE);
                String body = text(field + ".body", Given.BODY);
                if (headline != null && body != null) {
                    texts.put(language, new StatementText(headline, body));
                }
            }
        }
        return texts;
    }

    private Map<Outlet, Map<LanguageTag, String>> outlets() {
        Map<Outlet, Map<LanguageTag, String>> outlets = new EnumMap<>(Outlet.class);
        for (Outlet outlet : Outlet.values()) {
            int longest = outlet == Outlet.SOCIAL ? Given.SOCIAL : Given.BODY;
            Map<LanguageTag, String> words = words("outlets." + outlet, longest, false);
            if (words != null) {
                outlets.put(outlet, words);
            }
        }
        return outlets;
    }

    private @Nullable Claim claim(String row) {
        Subject subject = value(row + "subject", () -> subject(row + "subject"));
        Value value = value(row + "value", () -> new Value(capitals(typed.text(row + "value"))));
        return subject == null || value == null ? null : new Claim(subject, value);
    }

    private DraftForm.@Nullable CommitmentForm commitment(String row) {
        Map<LanguageTag, String> words = words(row + "words", Given.WORDS, true);
        Subject subject = value(row + "subject", () -> subject(row + "subject"));
        String id = typed.text(row + "commitment");
        CommitmentId known =
                id.isEmpty() ? null : value(row + "commitment", () -> CommitmentId.of(id));
        return words == null || subject == null
                ? null
                : new DraftForm.CommitmentForm(known, words, subject);
    }

    private DraftForm.@Nullable GuidanceForm guidance(String row) {
        Map<LanguageTag, String> words = words(row + "words", Given.WORDS, true);
        String id = typed.text(row + "guidance");
        GuidanceId known = id.isEmpty() ? null : value(row + "guidance", () -> GuidanceId.of(id));
        List<ChannelId> channels = ids(row + "channels", ChannelId::new);
        return words == null ? null : new DraftForm.GuidanceForm(known, words, channels);
    }

    private List<Subject> covers() {
        Stream<String> others = Arrays.stream(typed.text("covers.more").split("[\\s,;]+"));
        return Stream.concat(typed.all("covers").stream(), others)
                .filter(it -> !it.isBlank())
                .distinct()
                .map(it -> value("covers.more", () -> new Subject(it.toLowerCase(Locale.ROOT))))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable Instant nextUpdateBy() {
        return time.read(
                "nextUpdateBy", typed.text("nextUpdateBy"), typed.text("nextUpdateBy.was"));
    }

    private static @Nullable StatementAudience audience(String name) {
        if (name.isEmpty()) {
            return null;
        }
        return Arrays.stream(StatementAudience.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("audience", "is none that is offered"));
    }

    /** Subjects are slugs: a phone's keyboard begins with a capital and puts spaces. */
    private Subject subject(String field) {
        return new Subject(
                typed.text(field).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"));
    }

    private static String capitals(String value) {
        return value.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    /** The rows that hold something; an id alone is what remains of a row that was emptied. */
    private <T> List<T> rows(String kind, Function<String, @Nullable T> read) {
        List<T> rows = new ArrayList<>();
        if (typed.hasTooMany(kind)) {
            blame(kind, "must have at most " + Given.LIST + " entries");
        }
        for (int row = 0; row < typed.filled(kind); row++) {
            String prefix = kind + "[" + row + "].";
            if (typed.holds(prefix + "subject")
                    || typed.holds(prefix + "value")
                    || typed.holds(prefix + "words.")
                    || typed.holds(prefix + "channels")) {
                T one = read.apply(prefix);
                if (one != null) {
                    rows.add(one);
                }
            }
        }
        return rows;
    }

    private <T> List<T> ids(String field, Function<String, T> read) {
        return typed.all(field).stream()
                .filter(it -> !it.isBlank())
                .distinct()
                .map(it -> value(field, () -> read.apply(it)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Words by language, or null when there are none in any. */
    private @Nullable Map<LanguageTag, String> words(String field, int longest, boolean required) {
        if (!required && !typed.holds(field + ".")) {
            return null;
        }
        Map<LanguageTag, String> words = new TreeMap<>();
        for (LanguageTag language : languages) {
            String name = field + "." + language;
            if (isDefault(language) || !typed.text(name).isBlank()) {
                String text =
                        field.equals("publicTitle") ? line(name, longest) : text(name, longest);
                if (text != null) {
                    words.put(language, text);
                }
            }
        }
        return words;
    }

    private boolean isDefault(LanguageTag language) {
        return language.equals(languages.getFirst());
    }

    private @Nullable String line(String field, int longest) {
        return value(field, () -> Given.line(field, typed.text(field).strip(), longest));
    }

    private @Nullable String text(String field, int longest) {
        return value(field, () -> Given.text(field, typed.text(field), longest));
    }

    /** What was read, or null after blaming the field. */
    private <T> @Nullable T value(String field, Supplier<? extends @Nullable T> read) {
        try {
            return read.get();
        } catch (InvalidValue wrong) {
            blame(field, wrong.reason());
            return null;
        }
    }

    private void blame(String field, String reason) {
        Problem.Blame blame = new Problem.Blame(field, reason);
        if (!blames.contains(blame)) {
            blames.add(blame);
        }
    }
}
