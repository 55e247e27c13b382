package org.mrcnetwork.application;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.UUID;
import javax.sql.DataSource;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

/** What may pass between the rooms, beyond what Maven and Spring Modulith see to. */
final class HouseRules {

    static final ArchRule IMPORTS_RUN_ONE_WAY = noClasses()
            .that()
            .resideInAPackage("..network..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..tenants..")
            .as("the network never imports what one centre does");

    static final ArchRule DOORS_ARE_NOT_PUBLIC = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .as("controllers, entities and repositories stay inside their module");

    static final ArchRule ONLY_TENANCY_OPENS_CONNECTIONS = noClasses()
            .that()
            .resideOutsideOfPackage("org.mrcnetwork.tenancy..")
            .should()
            .dependOnClassesThat(belongTo(DataSource.class, java.sql.DriverManager.class))
            .as("connections are opened in one place, logged in as the speaking centre");

    static final ArchRule NOTHING_ELSE_CARRIES_THE_CENTRE = fields().should()
            .notHaveRawType(ThreadLocal.class)
            .andShould()
            .notHaveRawType(InheritableThreadLocal.class)
            .as("no thread local carries the speaking centre");

    static final ArchRule EVENTS_CARRY_IDS_ONLY = classes()
            .that(arePublishedEvents())
            .should(haveOnlyIds())
            .as("events lie where the platform reads them, so they carry ids and nothing else");

    static final ArchRule ONLY_THE_DIRECTORY_ACTS_AS_THE_PLATFORM = noClasses()
            .that()
            .resideOutsideOfPackages("org.mrcnetwork.network.directory..", "org.mrcnetwork.tenancy..")
            .should()
            .callMethodWhere(target(name("callAsPlatform")).and(target(owner(type(Tenancy.class)))))
            .as("only the directory carries out as the platform what a centre has decided");

    private HouseRules() {}

    private static DescribedPredicate<JavaClass> belongTo(Class<?>... types) {
        return DescribedPredicate.describe("open connections", type -> {
            for (Class<?> forbidden : types) {
                if (type.isEquivalentTo(forbidden)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Records whose name is a past participle: what a module states as a fact. */
    private static DescribedPredicate<JavaClass> arePublishedEvents() {
        return DescribedPredicate.describe(
                "are events",
                type -> type.isRecord()
                        && type.getSimpleName()
                                .matches(
                                        "[A-Z][a-z]+(Logged|Opened|Registered|Accepted|Declined|Sent|Completed|Withdrawn|Changed)"));
    }

    private static ArchCondition<JavaClass> haveOnlyIds() {
        return new ArchCondition<>("have only ids") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                event.getFields().stream()
                        .filter(field -> !field.getRawType().isEquivalentTo(UUID.class))
                        .forEach(field -> events.add(
                                SimpleConditionEvent.violated(field, field.getFullName() + " is not an id")));
            }
        };
    }
}
