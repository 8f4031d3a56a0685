package org.incidenttimeline.core.vocabulary;

/** Nonsense refused at the door: names the field and says what is wrong with it. */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    public InvalidValue(String field, String reason) {
        super(field + " " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** The field's name as the client wrote it, for instance {@code occurredAt}. */
    public String field() {
        return field;
    }

    /** What is wrong, to be read after the field's name; never repeats the value given. */
    public String reason() {
        return reason;
    }
}
