package org.incidenttimeline.api.comms;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidenttimeline.api.engine.Commands;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.core.incident.Drafted;
import org.incidenttimeline.core.incident.command.CheckStatement;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Lays one statement out for its page. */
@Component
class StatementSheet {

    private static final int TRIES = 3;

    private final Desk desk;
    private final Commands commands;
    private final StatementRules rules;
    private final MessageSource messages;

    StatementSheet(Desk desk, Commands commands, StatementRules rules, MessageSource messages) {
        this.desk = desk;
        this.commands = commands;
        this.rules = rules;
        this.messages = messages;
    }

    private record Read(Situation now, RecordAnswer.WithWords found, Drafted check) {

        boolean isOneForm() {
            return found.statement().contentHash().equals(check.contentHash());
        }
    }

    String show(
            IncidentId incident,
            StatementId statement,
            Typed typed,
            Refused refused,
            @Nullable String done,
            Envelope envelope,
            Model model) {
        Read read = read(incident, statement, envelope);
        RecordAnswer.Statement it = read.found().statement();
        String you = envelope.actor().id();
        boolean youWrote = it.author().equals(you) || it.editors().contains(you);
        Set<Deed> offered = offered(read, envelope, youWrote);
        boolean exercise = read.now().impact().exercise();
        desk.around(model, read.now(), envelope);
        model.addAttribute("done", Done.told(done, it, exercise));
        model.addAttribute("public", isPublic(it, exercise));
        model.addAttribute("promiseEnds", read.now().endsPromise(read.found()));
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute("statement", it);
        model.addAttribute("draft", read.found().draft());
        model.addAttribute("headline", read.now().headline(read.found()));
        model.addAttribute("hash", it.contentHash().value());
        model.addAttribute("sentBack", read.found().sentBack());
        model.addAttribute("required", rules.approvals());
        model.addAttribute("names", desk.names());
        model.addAttribute("you", you);
        model.addAttribute("youWrote", youWrote);
        model.addAttribute("offered", offered.stream().map(Deed::name).collect(Collectors.toSet()));
        model.addAttribute("previews", previews(read));
        model.addAttribute("warnings", warnings(read));
        return "comms/statement";
    }

    /** The words and their hash from one form, though someone may be revising it meanwhile. */
    private Read read(IncidentId incident, StatementId statement, Envelope envelope) {
        Read read = once(incident, statement, envelope);
        for (int again = 1; again < TRIES && !read.isOneForm(); again++) {
            read = once(incident, statement, envelope);
        }
        return read;
    }

    private Read once(IncidentId incident, StatementId statement, Envelope envelope) {
        Situation now = desk.of(incident);
        RecordAnswer.WithWords found = now.find(statement);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Object check = commands.give(new CheckStatement(incident, statement), envelope).result();
        return new Read(now, found, (Drafted) requireNonNull(check));
    }

    private static boolean isPublic(RecordAnswer.Statement it, boolean exercise) {
        return it.publicId() != null && !exercise && it.audience().isPublic();
    }

    private static Set<Deed> offered(Read read, Envelope envelope, boolean youWrote) {
        RecordAnswer.Statement it = read.found().statement();
        EnumSet<Deed> offered = EnumSet.noneOf(Deed.class);
        Arrays.stream(Deed.values())
                .filter(deed -> deed.isOfferedTo(envelope.actor().roles(), it.state()))
                .forEach(offered::add);
        String you = envelope.actor().id();
        if (youWrote || it.approvals().stream().anyMatch(one -> isOfThisForm(one, you, it))) {
            offered.remove(Deed.APPROVE);
        }
        if (it.urgent() == null
                || !it.urgent().reviewOpen()
                || it.urgent().by().equals(you)
                || youWrote) {
            offered.remove(Deed.REVIEW);
        }
        if (it.correctedBy() != null) {
            offered.remove(Deed.CORRECT);
        }
        return offered;
    }

    private static boolean isOfThisForm(
            RecordAnswer.Approved approval, String you, RecordAnswer.Statement it) {
        return approval.by().equals(you) && approval.contentHash().equals(it.contentHash());
    }

    private List<Preview> previews(Read read) {
        PublicWords words =
                read.found().words() == null ? read.check().words() : read.found().words();
        if (words == null) {
            return List.of();
        }
        String link = desk.site().linkTo(read.found().statement().publicId());
        return desk.languages().stream()
                .map(language -> new Tongue(language, rules.defaultLanguage()))
                .map(
                        tongue ->
                                Preview.of(
                                        words,
                                        read.found().draft(),
                                        tongue,
                                        new PageWords(messages, tongue, desk.time().zone()),
                                        link))
                .toList();
    }

    private List<Map<String, String>> warnings(Read read) {
        return Answers.warnings(read.check()).stream()
                .map(
                        it ->
                                Map.of(
                                        "title",
                                        String.valueOf(it.get("title")),
                                        "detail",
                                        desk.told(read.now(), String.valueOf(it.get("detail")))))
                .toList();
    }
}
