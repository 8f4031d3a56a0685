package org.incidenttimeline.api.comms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays the form of a statement out, with what was typed in it. */
@Component
class FormSheet {

    private final Desk desk;

    FormSheet(Desk desk) {
        this.desk = desk;
    }

    /**
     * A box to tick.
     *
     * @param value what is sent
     * @param words what it stands for
     * @param mark names a remark on it, absent where there is none
     */
    record Choice(String value, String words, @Nullable String mark) {}

    /**
     * A form to draw.
     *
     * @param typed what its fields hold
     * @param stored what is stored meanwhile by someone else, to be shown beside; else absent
     * @param statement the statement that is revised, absent where one is begun
     * @param basedOnHash the form of it that this one goes on from
     */
    record Drawn(
            Typed typed,
            @Nullable Typed stored,
            Refused refused,
            @Nullable StatementId statement,
            String basedOnHash) {}

    String show(Drawn form, Situation now, Envelope envelope, Model model) {
        Typed typed = form.typed();
        desk.around(model, now, envelope);
        model.addAttribute("typed", typed);
        model.addAttribute("stored", form.stored());
        model.addAttribute("refused", form.refused());
        model.addAttribute("revised", form.statement());
        model.addAttribute("basedOnHash", form.basedOnHash());
        model.addAttribute("fresh", fresh(typed));
        model.addAttribute("audiences", StatementAudience.values());
        model.addAttribute("outlets", Outlet.values());
        model.addAttribute("subjects", now.subjects());
        model.addAttribute("values", now.values());
        model.addAttribute("covered", covered(form, now));
        model.addAttribute("corrected", corrected(form, now));
        model.addAttribute("retired", retired(form, now));
        model.addAttribute("kept", kept(form, now));
        model.addAttribute(
                "channels",
                IntStream.range(0, rows(form, "guidance"))
                        .mapToObj(row -> channels(form, now, row))
                        .toList());
        model.addAttribute(
                "rows",
                Map.of(
                        "claims", rows(form, "claims"),
                        "commitments", rows(form, "commitments"),
                        "guidance", rows(form, "guidance")));
        return "comms/form";
    }

    /** The id that a new statement keeps while its form is shown again. */
    private static String fresh(Typed typed) {
        String given = typed.text("statement");
        return given.isBlank() ? StatementId.random().toString() : given;
    }

    private static int rows(Drawn form, String kind) {
        int typed = form.typed().rows(kind);
        return form.stored() == null ? typed : Math.max(typed, form.stored().filled(kind));
    }

    private static List<String> covered(Drawn form, Situation now) {
        TreeSet<String> subjects = new TreeSet<>(now.subjects());
        subjects.addAll(form.typed().all("covers"));
        return List.copyOf(subjects);
    }

    private static List<Choice> corrected(Drawn form, Situation now) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (RecordAnswer.WithWords it : now.correctable().reversed()) {
            String id = it.statement().statement().toString();
            String mark = now.isContradicted(it.statement().statement()) ? "contradicted" : null;
            choices.put(id, new Choice(id, now.headline(it), mark));
        }
        return withTyped(choices, form, "corrects", now);
    }

    private static List<Choice> channels(Drawn form, Situation now, int row) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (ListedChannel it : now.publicChannels()) {
            String id = it.channel().value();
            String name = it.names().isEmpty() ? id : now.words(it.names());
            choices.put(id, new Choice(id, name, null));
        }
        return withTyped(choices, form, "guidance[" + row + "].channels", now);
    }

    private static List<Choice> retired(Drawn form, Situation now) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        now.guidanceInForce()
                .forEach(
                        (id, guidance) ->
                                choices.put(
                                        id.toString(),
                                        new Choice(
                                                id.toString(), now.words(guidance.words()), null)));
        return withTyped(choices, form, "retiresGuidance", now);
    }

    private static List<Choice> kept(Drawn form, Situation now) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        now.due().forEach((id, words) -> choices.put(id, new Choice(id, words, null)));
        return withTyped(choices, form, "keeps", now);
    }

    /** What was ticked stays to be seen, even where it is no longer on offer. */
    private static List<Choice> withTyped(
            Map<String, Choice> choices, Drawn form, String field, Situation now) {
        List<String> ticked = new ArrayList<>(form.typed().all(field));
        if (form.stored() != null) {
            ticked.addAll(form.stored().all(field));
        }
        ticked.forEach(id -> choices.putIfAbsent(id, new Choice(id, now.told(id), "unavailable")));
        return List.copyOf(choices.values());
    }
}
