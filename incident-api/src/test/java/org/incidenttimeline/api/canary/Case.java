package org.incidenttimeline.api.canary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** One incident as the insiders remember it. */
final class Case {

    final String id;
    final boolean exercise;
    final List<String> events = new ArrayList<>();
    final List<String> subjects = new ArrayList<>();
    final List<Found> findings = new ArrayList<>();
    final List<String> clocks = new ArrayList<>();
    final List<Words> words = new ArrayList<>();
    final Map<String, String> known = new HashMap<>();
    final Set<String> down = new TreeSet<>();

    Case(String id, boolean exercise) {
        this.id = id;
        this.exercise = exercise;
    }

    String path(String command) {
        return "/api/v1/incidents/" + id + "/" + command;
    }

    /** A finding, and the subject it is about. */
    record Found(String finding, String subject) {}

    /** A statement, in the form it has now. */
    static final class Words {
        final String statement;
        final String audience;
        final String subject;
        final String commitment = UUID.randomUUID().toString();
        final String guidance = UUID.randomUUID().toString();
        String hash = "";
        State state = State.DRAFTED;

        Words(String statement, String audience, String subject) {
            this.statement = statement;
            this.audience = audience;
            this.subject = subject;
        }
    }

    /** How far words have come, as far as the insiders know. */
    enum State {
        DRAFTED,
        SUBMITTED,
        APPROVED,
        SCHEDULED,
        PUBLISHED,
        URGENT,
        GONE
    }
}
