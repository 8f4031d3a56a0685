package org.incidenttimeline.api.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a store names, each believed because it lies where the database has no say, or
 * because a believed one vouched for it when it took over.
 *
 * @param believed all of those
 */
record KeyRing(TrustedKeys believed, Part part) {

    /** One row of the store's table. */
    private record Stored(
            String kid, String x, @Nullable String endorsedBy, @Nullable String endorsement) {

        byte[] key() {
            return decoded(x);
        }

        /** What the key before signed of this one. */
        String statement() {
            return "incident-timeline/next-key/1\n" + endorsedBy + "\n" + kid + "\n" + x + "\n";
        }

        boolean isVouchedForBy(TrustedKeys keys) {
            return endorsedBy != null
                    && endorsement != null
                    && keys.signed(endorsedBy, statement(), decoded(endorsement));
        }
    }

    static KeyRing check(Tables tables, TrustedKeys given) throws SQLException {
        boolean endorsed = tables.has("signing_key", "endorsement");
        List<Stored> stored =
                tables.has("signing_key", "kid")
                        ? tables.list(
                                "SELECT kid, x"
                                        + (endorsed ? ", endorsed_by, endorsement" : ", NULL, NULL")
                                        + " FROM signing_key ORDER BY number",
                                row ->
                                        new Stored(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4)))
                        : List.of();
        TrustedKeys believed = given;
        List<Difference> differences = new ArrayList<>();
        int vouchedFor = 0;
        for (Stored key : stored) {
            boolean isItself = TrustedKeys.kid(key.key()).equals(key.kid());
            if (isItself && believed.named(key.kid()) == null && key.isVouchedForBy(believed)) {
                believed = believed.and(key.key());
                vouchedFor++;
            } else if (!isItself || believed.named(key.kid()) == null) {
                differences.add(
                        new Difference(
                                Harm.UNSIGNED,
                                null,
                                "the store's key "
                                        + key.kid()
                                        + " is neither in the directory of keys nor vouched for by"
                                        + " one that is"));
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("given", given.count());
        figures.put("stored", stored.size());
        figures.put("vouchedFor", vouchedFor);
        return new KeyRing(believed, new Part("keys", figures, differences));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }
}
