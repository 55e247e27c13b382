package org.mrcnetwork.local;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What keeps a page from somebody who hears it, or whose screen is small: WCAG 2.2 AA as axe knows it, and its width. */
final class Accessibility {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** Empty where nothing is wrong. */
    static List<String> faults(Page page) {
        var found = new ArrayList<String>();
        Object tooWide = page.evaluate("() => Math.round(document.documentElement.scrollWidth - window.innerWidth)");
        if (((Number) tooWide).intValue() > 0) {
            found.add(tooWide + " pixels too wide");
        }
        if (page.frames().size() > 1) {
            found.add("a frame, which is not looked into");
        }
        new AxeBuilder(page)
                .options(violationsOnly())
                .withTags(WCAG)
                // In the page itself: the other way loads axe three times over and opens a second page each time.
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node ->
                                found.add(rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary())));
        return found;
    }

    /** Every rule is tried all the same; what passed is not described node by node. */
    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
