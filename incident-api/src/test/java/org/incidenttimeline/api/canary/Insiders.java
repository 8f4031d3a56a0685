package org.incidenttimeline.api.canary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.api.canary.Case.State;
import org.incidenttimeline.api.canary.Case.Words;
import org.incidenttimeline.core.vocabulary.Role;

/** All who work on incidents: what they do in good order, and what they do at random. */
final class Insiders {

    private final Desk desk;
    private final Channels channels;
    private final Responders responders;
    private final Speakers speakers;
    private final List<Case> cases = new ArrayList<>();

    Insiders(Desk desk) {
        this.desk = desk;
        this.channels = new Channels(desk);
        this.responders = new Responders(desk, channels);
        this.speakers = new Speakers(desk, channels);
        channels.register(true);
        channels.register(true);
        channels.register(false);
        channels.register(false);
    }

    List<Case> cases() {
        return cases;
    }

    Channels channels() {
        return channels;
    }

    Case declare(boolean exercise) {
        Case it = responders.declare(exercise);
        cases.add(it);
        return it;
    }

    /** A statement to customers, all the way. */
    Words say(Case it) {
        return speakers.say(it, "CUSTOMERS", null);
    }

    /** Everything that can be done to an incident, so that each of it happens; ends it too. */
    void everything(Case it) {
        knowledge(it);
        publications(it);
        schedules(it);
        responders.strike(it, it.events.getFirst());
        responders.find(it, say(it).subject, "CONFIRMED");
        responders.resolve(it, null);
        responders.reopen(it);
        responders.degrade(it, channels.any(false));
        responders.resolve(it, declare(it.exercise));
        responders.reopen(it);
    }

    /** What insiders alone may know, but for the states of public channels. */
    void knowledge(Case it) {
        for (String channel : List.of(channels.any(true), channels.any(false))) {
            responders.pause(it, channel);
            responders.degrade(it, channel);
            responders.breaks(it, channel);
            responders.restore(it, channel);
            responders.confirm(it, channel);
        }
        responders.degrade(it, channels.any(true));
        responders.phase(it);
        responders.phase(it);
        inside(it);
        channels.revise(false);
        channels.revise(true);
    }

    /** What changes nothing that anyone may see, whatever the incident. */
    void inside(Case it) {
        String hidden = channels.any(false);
        responders.pause(it, hidden);
        responders.breaks(it, hidden);
        responders.restore(it, hidden);
        responders.confirm(it, hidden);
        responders.severity(it);
        responders.comment(it);
        responders.engage(it);
        responders.assess(it);
        responders.startClock(it);
        responders.notified(it, it.clocks.getLast());
        responders.closeClock(it, it.clocks.getLast());
        String subject = it.subjects.isEmpty() ? desk.marks().slug() : desk.any(it.subjects);
        responders.find(it, subject, "SUSPECTED");
        responders.revise(it, it.findings.getLast(), "RULED_OUT", null);
        responders.find(it, subject, "CONFIRMED");
        Words words = speakers.draft(it);
        speakers.revise(it, words);
        speakers.submit(it, words);
        speakers.reject(it, words);
        speakers.submit(it, words);
        speakers.approve(it, words);
        speakers.discard(it, words);
        Words colleagues = speakers.say(it, "COLLEAGUES", null);
        speakers.withdraw(it, speakers.say(it, "COLLEAGUES", colleagues));
        if (desk.random().nextInt(4) == 0) {
            desk.rename(desk.newPerson(desk.any(List.of(Role.values()))));
            desk.newService();
        }
        channels.keepInside();
    }

    /** What shows to no one as long as the incident does not: a phase, an entry, an end. */
    void insideOf(Case hidden) {
        responders.phase(hidden);
        responders.phase(hidden);
        responders.strike(hidden, hidden.events.getFirst());
        responders.resolve(hidden, null);
        responders.reopen(hidden);
    }

    /** Leaves older incidents alone from now on. */
    void forgetAllBut(int latest) {
        cases.subList(0, Math.max(0, cases.size() - latest)).clear();
    }

    private void publications(Case it) {
        it.subjects.clear();
        Words first = speakers.say(it, "CUSTOMERS", null);
        String subject = first.subject;
        responders.find(it, subject, "SUSPECTED");
        responders.revise(it, it.findings.getLast(), "RULED_OUT", null);
        Words overtaken = speakers.draft(it, "CUSTOMERS", subject);
        speakers.submit(it, overtaken);
        speakers.approve(it, overtaken);
        speakers.schedule(it, overtaken);
        responders.find(it, subject, "CONFIRMED");
        Words correction = speakers.say(it, "CUSTOMERS", first);
        Words urgent = speakers.draft(it, "PRESS", (String) null);
        speakers.publishUrgently(it, urgent);
        speakers.review(it, urgent);
        speakers.withdraw(it, correction);
    }

    private void schedules(Case it) {
        Words words = speakers.draft(it, "CUSTOMERS", (String) null);
        speakers.submit(it, words);
        speakers.approve(it, words);
        speakers.schedule(it, words);
        speakers.cancel(it, words);
        desk.waitUntil(speakers.schedule(it, words));
        speakers.awaitDecided(it, words);
        Words late = speakers.draft(it, "INVESTORS", (String) null);
        speakers.submit(it, late);
        speakers.approve(it, late);
        speakers.schedule(it, late);
        desk.wait(Duration.ofHours(9));
        speakers.awaitDecided(it, late);
    }

    /** Something, to one incident or the other, whether it can be done or not. */
    void something() {
        Case it = desk.any(cases);
        switch (desk.random().nextInt(34)) {
            case 0 -> declare(desk.random().nextInt(4) == 0);
            case 1 -> responders.severity(it);
            case 2 -> responders.phase(it);
            case 3 -> responders.comment(it);
            case 4 -> responders.engage(it);
            case 5 -> responders.assess(it);
            case 6 -> responders.startClock(it);
            case 7 -> channels.revise(desk.random().nextBoolean());
            case 8 -> channels.register(desk.random().nextBoolean());
            case 9 -> channels.retire(desk.random().nextBoolean());
            case 10 -> responders.resolve(it, null);
            case 11 -> responders.reopen(it);
            case 12 -> desk.wait(Duration.ofMinutes(desk.random().nextInt(3000)));
            case 13 -> responders.strike(it, anyEvent(it));
            case 14, 15, 16 -> responders.turn(it, desk.any(channels.all()));
            case 17 -> responders.find(it, anySubject(it), certainty());
            case 18 -> revise(it);
            case 19 -> speakers.draft(it);
            case 20 -> speakers.say(it, "CUSTOMERS", null);
            case 21 -> speakers.say(it, "COLLEAGUES", null);
            default -> talk(it);
        }
    }

    private void talk(Case it) {
        if (it.words.isEmpty()) {
            return;
        }
        Words words = desk.any(it.words);
        boolean again = desk.random().nextInt(4) == 0;
        switch (again ? desk.any(List.of(State.values())) : words.state) {
            case DRAFTED -> {
                switch (desk.random().nextInt(6)) {
                    case 0 -> speakers.revise(it, words);
                    case 1 -> speakers.discard(it, words);
                    case 2 -> speakers.publishUrgently(it, words);
                    default -> speakers.submit(it, words);
                }
            }
            case SUBMITTED -> {
                if (desk.random().nextInt(3) == 0) {
                    speakers.reject(it, words);
                } else {
                    speakers.approve(it, words);
                }
            }
            case APPROVED -> {
                if (desk.random().nextInt(3) == 0) {
                    speakers.schedule(it, words);
                } else {
                    speakers.publish(it, words);
                }
            }
            case SCHEDULED -> speakers.cancel(it, words);
            case PUBLISHED -> {
                if (desk.random().nextInt(3) == 0) {
                    speakers.withdraw(it, words);
                } else {
                    speakers.say(it, words.audience, words);
                }
            }
            case URGENT -> speakers.review(it, words);
            case GONE -> {}
        }
    }

    private void revise(Case it) {
        if (!it.findings.isEmpty()) {
            responders.revise(it, desk.any(it.findings), certainty(), null);
        }
    }

    private String certainty() {
        return desk.any(List.of("SUSPECTED", "CONFIRMED", "RULED_OUT"));
    }

    private String anySubject(Case it) {
        return it.subjects.isEmpty() ? desk.marks().slug() : desk.any(it.subjects);
    }

    private String anyEvent(Case it) {
        return it.events.isEmpty() ? java.util.UUID.randomUUID().toString() : desk.any(it.events);
    }
}
