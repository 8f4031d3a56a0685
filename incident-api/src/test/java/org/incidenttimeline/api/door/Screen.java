package org.incidenttimeline.api.door;

/**
 * What a page is read on.
 *
 * @param width in CSS pixels
 * @param dark whether dark colours are preferred
 * @param script whether script runs
 * @param language the language asked for
 */
public record Screen(int width, boolean dark, boolean script, String language) {

    /** In light colours, with script, in English. */
    public static Screen wide(int width) {
        return new Screen(width, false, true, "en");
    }

    public Screen inTheDark() {
        return new Screen(width, true, script, language);
    }

    public Screen withoutScript() {
        return new Screen(width, dark, false, language);
    }

    public Screen in(String other) {
        return new Screen(width, dark, script, other);
    }
}
