package org.mrcnetwork.network.links;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Reader;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of official addresses. May be asked by a centre and by the platform. */
@Component
public class OfficialLinks {

    private final Links links;

    OfficialLinks(Links links) {
        this.links = links;
    }

    /** The state of each of them: whatever nobody has looked at is unchecked. */
    @Transactional(readOnly = true)
    public Map<String, LinkState> states(Collection<String> urls) {
        Map<String, LinkState> states = new HashMap<>();
        urls.forEach(url -> states.put(url, Link.canBeKept(url) ? LinkState.unchecked(url) : LinkState.refused(url)));
        links.states(urls.stream().filter(Link::canBeKept).toList()).forEach(state -> states.put(state.url(), state));
        return states;
    }

    /**
     * Somebody in the speaking centre has read the page: the words that were last seen there are the known ones. If they
     * have changed since, the next look says so again.
     *
     * @return false where no page was seen yet
     */
    @Transactional
    public boolean confirm(String url) {
        Tenancy.required();
        return Link.canBeKept(url)
                && links.confirm(
                        Ids.next(), url, Tenancy.reader().map(Reader::person).orElse(null));
    }

    /** Has it looked at in the next minutes, if some room uses it and nobody just did. */
    @Transactional
    public void checkSoon(String url) {
        if (Link.canBeKept(url)) {
            links.wish(url);
        }
    }
}
