package nl.hostforge.api.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Which addresses count as one caller: an IPv4 address is one, of IPv6 everyone has a whole network (/64, RFC 6177). */
public final class Neighbourhood {
    private static final int NETWORK_BYTES = 8;

    private Neighbourhood() {}

    /** @param address an IP address in its usual notation; never a name, so nothing is looked up */
    public static String of(String address) {
        if (!address.contains(":")) return address;
        try {
            return InetAddress.getByName(address) instanceof Inet6Address ipv6
                    ? HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), NETWORK_BYTES)) + "/64"
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
