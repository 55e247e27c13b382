package org.mrcnetwork.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits, under {@code mrc.gateway.limits}. The rates hold per gateway process: with two processes behind a balancer
 * the platform as a whole accepts up to twice as much.
 *
 * @param body the largest request body, in whatever way it is sent
 * @param document the largest body where a page of a document is sent; it has to say its length
 * @param recording the largest sheet of the library read out; it has to say its length
 * @param spreadsheet the largest file of clients to import; it must say its length, and is passed on as it arrives
 * @param address what one network address may ask; a centre's staff often share one
 * @param organisation what the signed-in people of one organisation may ask together
 * @param hook what may be handed in at one address for messages
 * @param form what one address may send by the forms on the centres' public pages
 * @param signIn what one address may post to identity's pages, where passwords are tried
 */
@ConfigurationProperties("mrc.gateway.limits")
public record LimitSettings(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("25MB") DataSize document,
        @DefaultValue("10MB") DataSize recording,
        @DefaultValue("25MB") DataSize spreadsheet,
        @DefaultValue Rate address,
        @DefaultValue Rate organisation,
        @DefaultValue SignInRate signIn,
        @DefaultValue HookRate hook,
        @DefaultValue FormRate form) {

    /** At most {@code burst} at once, and {@code burst} again within {@code refill}. */
    public record Rate(
            @DefaultValue("600") int burst,
            @DefaultValue("12s") Duration refill) {}

    /** As {@link Rate}, with stricter defaults. */
    public record SignInRate(
            @DefaultValue("30") int burst,
            @DefaultValue("60s") Duration refill) {}

    /** As {@link Rate}, so few that numbers and codes cannot be tried out: a person sends one or two. */
    public record FormRate(
            @DefaultValue("10") int burst,
            @DefaultValue("60s") Duration refill) {}

    /** As {@link Rate}, for messages from outside. */
    public record HookRate(
            @DefaultValue("120") int burst,
            @DefaultValue("60s") Duration refill) {}
}
