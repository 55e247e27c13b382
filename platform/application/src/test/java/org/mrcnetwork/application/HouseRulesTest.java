package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The house keeps its rules, and each rule can fail. */
class HouseRulesTest {

    private static final Map<String, ArchRule> RULES = Map.of(
            "imports run one way", HouseRules.IMPORTS_RUN_ONE_WAY,
            "doors are not public", HouseRules.DOORS_ARE_NOT_PUBLIC,
            "only tenancy opens connections", HouseRules.ONLY_TENANCY_OPENS_CONNECTIONS,
            "nothing else carries the centre", HouseRules.NOTHING_ELSE_CARRIES_THE_CENTRE,
            "events carry ids only", HouseRules.EVENTS_CARRY_IDS_ONLY,
            "only the directory acts as the platform", HouseRules.ONLY_THE_DIRECTORY_ACTS_AS_THE_PLATFORM);

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mrcnetwork");

    private static final JavaClasses BROKEN_HOUSE =
            new ClassFileImporter().importPackages("org.mrcnetwork.brokenhouse");

    @TestFactory
    Stream<DynamicTest> the_house_keeps() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> a_broken_house_is_caught_by() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThatThrownBy(() -> rule.getValue().check(BROKEN_HOUSE))
                                .isInstanceOf(AssertionError.class)));
    }

    @Test
    void modules_use_only_what_they_declared() {
        ApplicationModules modules = ApplicationModules.of(Application.class);

        modules.verify();

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("onboarding", "directory", "search", "exchange", "insight", "recruiters", "links")
                .contains("clients", "services", "referrals", "reporting");
    }

    @Test
    void a_module_that_uses_what_it_did_not_declare_is_caught() {
        ApplicationModules broken =
                ApplicationModules.of("org.mrcnetwork.brokenhouse.modules", (ImportOption) location -> true);

        assertThatThrownBy(broken::verify).isInstanceOf(Violations.class);
    }
}
