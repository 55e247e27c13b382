package org.mrcnetwork.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrcnetwork.local.client.SignedIn;

/** The managers of the two centres invite their colleagues, who accept. */
final class DemoStaff {
    private final Seats seats;
    private final Consumer<String> say;

    DemoStaff(Seats seats, Consumer<String> say) {
        this.seats = seats;
        this.say = say;
    }

    /** Whether everybody is a member; asked only when the centres are there. */
    boolean complete() {
        return List.of(DemoAccount.CAMPO_MANAGER, DemoAccount.CNAI_MANAGER).stream()
                .allMatch(manager -> members(seats.of(manager))
                        .containsAll(staffOf(manager).map(DemoAccount::email).toList()));
    }

    void invite() {
        seats.of(DemoAccount.COORDINATOR);
        for (DemoAccount manager : List.of(DemoAccount.CAMPO_MANAGER, DemoAccount.CNAI_MANAGER)) {
            SignedIn seat = seats.of(manager);
            Set<String> members = members(seat);
            staffOf(manager).forEach(account -> {
                if (!members.contains(account.email())) {
                    invite(seat, account);
                }
                seats.of(account);
            });
            say.accept("The staff of " + manager.organisation() + " have accepted their invitations");
        }
    }

    private static Stream<DemoAccount> staffOf(DemoAccount manager) {
        return DemoAccount.STAFF.stream()
                .filter(account -> account.organisation().equals(manager.organisation()));
    }

    private static Set<String> members(SignedIn manager) {
        return manager.get("/identity/v1/members")
                .orFail("Listing members")
                .items()
                .map(member -> member.path("email").asString())
                .collect(Collectors.toSet());
    }

    private static void invite(SignedIn manager, DemoAccount account) {
        manager.create(
                        "/identity/v1/invitations",
                        Map.of(
                                "id", DemoId.of("invitation", account.email()),
                                "email", account.email(),
                                "name", account.name(),
                                "roles", account.roles(),
                                "language", "pt"))
                .orFail("Inviting " + account.email());
    }
}
