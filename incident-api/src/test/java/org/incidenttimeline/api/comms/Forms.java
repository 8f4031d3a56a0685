package org.incidenttimeline.api.comms;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Reads what a browser would send if a form were sent as it was drawn. */
final class Forms {

    private static final Pattern CONTROL =
            Pattern.compile(
                    "(?s)<input ([^>]*)>|<textarea ([^>]*)>\n?(.*?)</textarea>|<select ([^>]*)>(.*?)</select>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern CHOSEN =
            Pattern.compile("<option value=\"([^\"]*)\" selected=\"selected\"");

    private Forms() {}

    static List<Map.Entry<String, String>> fieldsOf(HttpResponse<String> page, String action) {
        String body = page.body();
        int start = body.indexOf("action=\"" + action + "\"");
        String form = body.substring(start, body.indexOf("</form>", start));
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        CONTROL.matcher(form).results().forEach(it -> add(it, fields));
        return fields;
    }

    private static void add(MatchResult control, List<Map.Entry<String, String>> fields) {
        if (control.group(1) != null) {
            String input = control.group(1);
            if (!input.contains("checkbox") || input.contains("checked")) {
                fields.add(Map.entry(of(NAME, input), of(VALUE, input)));
            }
        } else if (control.group(2) != null) {
            String words = HtmlUtils.htmlUnescape(control.group(3)).replace("\n", "\r\n");
            fields.add(Map.entry(of(NAME, control.group(2)), words));
        } else {
            fields.add(Map.entry(of(NAME, control.group(4)), of(CHOSEN, control.group(5))));
        }
    }

    private static String of(Pattern attribute, String control) {
        return attribute
                .matcher(control)
                .results()
                .findFirst()
                .map(it -> HtmlUtils.htmlUnescape(it.group(1)))
                .orElse("");
    }
}
