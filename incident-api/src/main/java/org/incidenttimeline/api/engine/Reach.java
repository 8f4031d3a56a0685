package org.incidenttimeline.api.engine;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * From where the program can be reached; refuses to be reached over a network without encryption,
 * unless an operator says that this is meant.
 *
 * @param onlyFromHere whether it listens on loopback alone
 * @param insecureAllowed whether the operator allows public HTTP
 */
record Reach(boolean onlyFromHere, boolean insecureAllowed) {

    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);
    private static final String ALLOW = "INCIDENT_ALLOW_INSECURE_HTTP";
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[(::1|0(:0){6}:1)]");

    static Reach of(Environment environment) {
        Binder settings = Binder.get(environment);
        return new Reach(
                settings.bind("server.address", InetAddress.class)
                        .map(InetAddress::isLoopbackAddress)
                        .orElse(false),
                settings.bind("incident.allow-insecure-http", Boolean.class).orElse(false));
    }

    /** Holds what the operator says of the public address against where the program listens. */
    void check(EngineSettings settings) {
        URI address = settings.publicBaseUrl();
        if (address == null) {
            warnOfNoAddress(settings);
            return;
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new StartRefused(
                    "INCIDENT_PUBLIC_BASE_URL is no web address.",
                    "Write it whole, as in https://status.example.com");
        }
        if (scheme.equals("https")
                || THIS_MACHINE.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches()
                || onlyFromHere) {
            return;
        }
        if (!insecureAllowed) {
            throw new StartRefused(
                    "INCIDENT_PUBLIC_BASE_URL is without HTTPS, and the program listens beyond this"
                            + " machine: passwords, tokens and drafts would cross the network"
                            + " readable.",
                    "Let HTTPS end before the program and write https:// there; or listen on this"
                            + " machine alone (SERVER_ADDRESS=127.0.0.1); or, where nobody else is"
                            + " on the network, set "
                            + ALLOW
                            + "=true.");
        }
        LOG.warn("{} is set: whoever is on the network can read passwords and tokens.", ALLOW);
    }

    private void warnOfNoAddress(EngineSettings settings) {
        if (settings.demo()) {
            return;
        }
        LOG.warn(
                "INCIDENT_PUBLIC_BASE_URL is not set: feeds, status answers and banners lead to"
                        + " this machine, and the public chain has no host in its name.");
        if (!onlyFromHere) {
            LOG.warn(
                    "Listening beyond this machine without HTTPS: let HTTPS end before the program,"
                            + " or set SERVER_ADDRESS=127.0.0.1 until then.");
        }
    }
}
