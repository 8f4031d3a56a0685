package org.incidenttimeline.api.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something done that matters for safety, in words that can hold no name and no secret: an act, ids
 * of accounts, and details that are numbers, ids or words of the program.
 */
public final class Deed {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_./{}*:-]{1,200}");

    private final Act act;
    private final @Nullable UUID actor;
    private final @Nullable UUID affected;
    private final List<String> details;

    private Deed(Act act, @Nullable UUID actor, @Nullable UUID affected, List<String> details) {
        this.act = act;
        this.actor = actor;
        this.affected = affected;
        this.details = details;
    }

    /** An act, done by whoever makes the present request. */
    public static Deed of(Act act) {
        return new Deed(act, null, null, List.of());
    }

    /** Done by this account, where nobody is signed in yet. */
    public Deed by(UUID account) {
        return new Deed(act, account, affected, details);
    }

    /** Done to this account, if there is one. */
    public Deed to(@Nullable UUID account) {
        return new Deed(act, actor, account, details);
    }

    /** With a word of the program. */
    public Deed with(String name, Enum<?> word) {
        return plus(name, word.name());
    }

    /** With words of the program, in their order. */
    public Deed with(String name, Collection<? extends Enum<?>> words) {
        return plus(name, words.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }

    /** With a number. */
    public Deed with(String name, long figure) {
        return plus(name, Long.toString(figure));
    }

    /** With an id. */
    public Deed with(String name, UUID id) {
        return plus(name, id.toString());
    }

    /** With a path pattern or key id of the program; never with what a person wrote. */
    public Deed withCode(String name, String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(name + " is no word of the program");
        }
        return plus(name, code);
    }

    private Deed plus(String name, String word) {
        List<String> more = new ArrayList<>(details);
        more.add(name + "=" + word);
        return new Deed(act, actor, affected, List.copyOf(more));
    }

    Act act() {
        return act;
    }

    @Nullable UUID actor() {
        return actor;
    }

    @Nullable UUID affected() {
        return affected;
    }

    /** As stored: {@code name=word name=word}. */
    String detail() {
        return String.join(" ", details);
    }
}
