package org.mrcnetwork.network.recruiters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.recruiters.RecruiterFacts.RecruiterFees;
import org.mrcnetwork.network.recruiters.RecruiterFacts.RecruiterLicence;
import org.mrcnetwork.network.recruiters.RecruiterFacts.RecruiterSanction;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;

/** What no annotation can say of the facts of an agency: codes that exist, and parts that fit together. */
final class UsableFacts {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private UsableFacts(LocalDate today) {
        this.today = today;
    }

    /** @throws InvalidRequest naming every fault at once */
    static void require(RecruiterFacts facts, LocalDate today) {
        UsableFacts usable = new UsableFacts(today);
        usable.countries(facts);
        usable.licence(facts.licence());
        usable.fees(facts.fees());
        for (int i = 0; i < facts.sanctions().size(); i++) {
            usable.sanction(facts.sanctions().get(i), "#/sanctions/" + i);
        }
        if (!usable.faults.isEmpty()) {
            throw new InvalidRequest(usable.faults);
        }
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    private void countries(RecruiterFacts facts) {
        String fault = "Not an ISO 3166 code of two letters.";
        check(isCountry(facts.country()), "#/country", "unknown-value", fault);
        check(facts.destinations().stream().allMatch(UsableFacts::isCountry), "#/destinations", "unknown-value", fault);
    }

    private void licence(RecruiterLicence licence) {
        LocalDate from = licence.validFrom();
        LocalDate until = licence.validUntil();
        check(
                from == null || until == null || !until.isBefore(from),
                "#/licence/validUntil",
                "before-start",
                "A licence cannot end before it begins.");
        check(
                licence.status() != LicenceStatus.LICENSED || from == null || !from.isAfter(today),
                "#/licence/validFrom",
                "in-future",
                "Nobody is licensed before the day on which the licence begins.");
    }

    private void fees(RecruiterFees fees) {
        boolean amount = fees.kind() == FeeKind.AMOUNT;
        boolean given = fees.amount() != null;
        check(given == amount, "#/fees/amount", given ? "invalid" : "required", "An amount where there is one, only.");
        String currency = fees.currency();
        if (amount && currency == null) {
            fault("#/fees/currency", "required", "Which currency?");
        } else if (currency != null) {
            check(
                    amount && CURRENCIES.contains(currency),
                    "#/fees/currency",
                    "unknown-value",
                    "An ISO 4217 code, beside an amount.");
        }
        check(
                fees.kind() != FeeKind.DESCRIBED || given(fees.description()),
                "#/fees/description",
                "required",
                "Say what workers are charged.");
    }

    private void sanction(RecruiterSanction sanction, String pointer) {
        check(!sanction.on().isAfter(today), pointer + "/on", "in-future", "Not after today.");
        LocalDate lifted = sanction.liftedOn();
        check(
                lifted == null || !lifted.isBefore(sanction.on()),
                pointer + "/liftedOn",
                "before-start",
                "It cannot be lifted before it was imposed.");
    }

    private void check(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            fault(pointer, code, detail);
        }
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
