package org.mrcnetwork.network.links;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the open web: http or https, a host by its name, its usual port, nobody's password. Read strictly, so
 * that no two readers can take it for different places.
 *
 * @param host in ASCII: a name in other letters is in punycode, so that one that only looks like another is told apart
 */
record WebAddress(URI uri, String host) {

    private static final int LONGEST = 2_000;
    private static final Pattern PARTS = Pattern.compile(
            "(https?)://([^/?#:@\\[\\]]+)(?::([0-9]{1,5}))?([/?][^#]*)?(#.*)?", Pattern.CASE_INSENSITIVE);
    /** What some reader skips, or takes for another character: spaces, controls, invisible and turned-round letters. */
    private static final Pattern TREACHEROUS =
            Pattern.compile("[\\\\\\s\\p{Z}\\p{C}]", Pattern.UNICODE_CHARACTER_CLASS);
    /** A last part that is a number makes an IPv4 address of the whole, in some reader's eyes. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    /** Names that mean something inside only, whatever the resolver says. */
    private static final Set<String> INSIDE = Set.of("localhost", "local", "internal", "arpa", "onion", "lan", "home");

    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    static WebAddress of(String text, Set<Integer> ports) throws RefusedAddress {
        if (text.length() > LONGEST || TREACHEROUS.matcher(text).find()) {
            throw new RefusedAddress("too long, or with characters that no address has");
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new RefusedAddress("not the address of a page");
        }
        String host = host(parts.group(2));
        String port = parts.group(3) == null ? "" : ":" + Integer.parseInt(parts.group(3));
        if (!port.isEmpty() && !ports.contains(Integer.parseInt(port.substring(1)))) {
            throw new RefusedAddress("a port that no page has");
        }
        String path = parts.group(4) == null ? "/" : parts.group(4);
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String whole = scheme + "://" + host + port + (path.startsWith("?") ? "/" : "") + path;
        try {
            return new WebAddress(new URI(new URI(whole).toASCIIString()), host);
        } catch (URISyntaxException e) {
            throw new RefusedAddress("not the address of a page");
        }
    }

    private static String host(String written) throws RefusedAddress {
        IDNA.Info info = new IDNA.Info();
        String host = NAMES.nameToASCII(written, new StringBuilder(), info)
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.$", "");
        String[] labels = host.split("\\.", -1);
        String last = labels[labels.length - 1];
        if (info.hasErrors()
                || labels.length < 2
                || INSIDE.contains(last)
                || NUMBER.matcher(last).matches()) {
            throw new RefusedAddress("not a name on the internet");
        }
        return host;
    }

    /** Where a redirect leads from here, which may be anywhere. */
    WebAddress redirected(String location, Set<Integer> ports) throws RefusedAddress {
        if (TREACHEROUS.matcher(location).find()) {
            throw new RefusedAddress("redirected with characters that no address has");
        }
        try {
            return of(uri.resolve(new URI(location)).toString(), ports);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new RefusedAddress("redirected to no address");
        }
    }

    /** Whether the two differ in what means nothing: TLS or not, "www.", a slash at the end. */
    boolean sameButForForm(WebAddress other) {
        return form().equals(other.form());
    }

    boolean sameHost(WebAddress other) {
        return bare().equals(other.bare());
    }

    boolean isHome() {
        return uri.getRawQuery() == null
                && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
    }

    private String form() {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return bare() + uri.getRawPath().replaceFirst("/+$", "") + query;
    }

    private String bare() {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
