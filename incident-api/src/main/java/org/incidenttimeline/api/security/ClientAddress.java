package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom limits count as one: an address, or the network that one household has of IPv6. */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** Of a request. */
    public static String of(HttpServletRequest request) {
        String stated = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(stated) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : stated;
        } catch (IllegalArgumentException noAddress) {
            return stated;
        }
    }
}
