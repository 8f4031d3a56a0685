package org.incidenttimeline.api.canary;

import static org.incidenttimeline.api.canary.Desk.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/** The catalogue as administrators keep it: public channels, and those of which nobody knows. */
final class Channels {

    private final Desk desk;
    private final List<String> open = new ArrayList<>();
    private final List<String> inside = new ArrayList<>();
    private final Map<String, Map<String, @Nullable Object>> said = new HashMap<>();

    Channels(Desk desk) {
        this.desk = desk;
    }

    void register(boolean forAnyone) {
        String channel =
                forAnyone ? "shop-" + desk.random().nextInt(1_000_000_000) : desk.marks().slug();
        Map<String, @Nullable Object> form = words(forAnyone);
        form.put("channel", channel);
        form.put("audience", forAnyone ? "PUBLIC" : "INTERNAL");
        desk.give("/api/v1/channels", Role.ADMIN, form);
        form.remove("channel");
        form.remove("audience");
        said.put(channel, form);
        (forAnyone ? open : inside).add(channel);
    }

    private Map<String, @Nullable Object> words(boolean forAnyone) {
        String name = "Shop " + desk.random().nextInt(1000);
        return form(
                "names",
                forAnyone
                        ? Map.of("en", name, "cy", "Siop " + name)
                        : Map.of("en", desk.marks().text(), "cy", desk.marks().text()),
                "group",
                forAnyone ? "Shops" : desk.marks().text(),
                "order",
                desk.random().nextInt(9),
                "usualDailyTrade",
                trade());
    }

    private Map<String, @Nullable Object> trade() {
        BigDecimal low = desk.marks().figure();
        return form("low", low, "high", desk.marks().figure(), "currency", "GBP");
    }

    void revise(boolean forAnyone) {
        String channel = any(forAnyone);
        Map<String, @Nullable Object> form = words(forAnyone);
        said.put(channel, form);
        desk.give("/api/v1/channels/" + channel + "/revise", Role.ADMIN, form);
    }

    /** What administrators do that changes nothing for anyone. */
    void keepInside() {
        register(false);
        revise(false);
        retire(false);
        String channel = any(true);
        Map<String, @Nullable Object> form = new LinkedHashMap<>(said.get(channel));
        form.put("usualDailyTrade", trade());
        desk.give("/api/v1/channels/" + channel + "/revise", Role.ADMIN, form);
    }

    void retire(boolean forAnyone) {
        if (all(forAnyone).size() > 2) {
            String gone = all(forAnyone).removeLast();
            desk.give("/api/v1/channels/" + gone + "/retire", Role.ADMIN, form());
        }
    }

    String any(boolean forAnyone) {
        return desk.any(all(forAnyone));
    }

    List<String> all(boolean forAnyone) {
        return forAnyone ? open : inside;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(open);
        all.addAll(inside);
        return all;
    }
}
