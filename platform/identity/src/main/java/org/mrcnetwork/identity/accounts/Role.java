package org.mrcnetwork.identity.accounts;

import static org.mrcnetwork.identity.accounts.Permission.AGREEMENT_MANAGE;
import static org.mrcnetwork.identity.accounts.Permission.AGREEMENT_READ;
import static org.mrcnetwork.identity.accounts.Permission.AUDIT_READ;
import static org.mrcnetwork.identity.accounts.Permission.CASE_ASSESS_EXPLOITATION;
import static org.mrcnetwork.identity.accounts.Permission.CASE_BREAK_GLASS;
import static org.mrcnetwork.identity.accounts.Permission.CASE_NOTE;
import static org.mrcnetwork.identity.accounts.Permission.CASE_READ;
import static org.mrcnetwork.identity.accounts.Permission.CASE_READ_RESTRICTED;
import static org.mrcnetwork.identity.accounts.Permission.CASE_RESTRICT;
import static org.mrcnetwork.identity.accounts.Permission.CASE_REVIEW_EMERGENCY;
import static org.mrcnetwork.identity.accounts.Permission.CASE_STAFF;
import static org.mrcnetwork.identity.accounts.Permission.CASE_SUPERVISE;
import static org.mrcnetwork.identity.accounts.Permission.CASE_WRITE;
import static org.mrcnetwork.identity.accounts.Permission.CENTRE_CONFIGURE;
import static org.mrcnetwork.identity.accounts.Permission.CENTRE_LIST;
import static org.mrcnetwork.identity.accounts.Permission.CENTRE_ONBOARD;
import static org.mrcnetwork.identity.accounts.Permission.CLIENT_ALL;
import static org.mrcnetwork.identity.accounts.Permission.CLIENT_EXPORT;
import static org.mrcnetwork.identity.accounts.Permission.CLIENT_IMPORT;
import static org.mrcnetwork.identity.accounts.Permission.CLIENT_MERGE;
import static org.mrcnetwork.identity.accounts.Permission.CLIENT_READ;
import static org.mrcnetwork.identity.accounts.Permission.CLIENT_READ_SUMMARY;
import static org.mrcnetwork.identity.accounts.Permission.CLIENT_REGISTER;
import static org.mrcnetwork.identity.accounts.Permission.CLIENT_WRITE;
import static org.mrcnetwork.identity.accounts.Permission.COMPLAINT_ANSWER;
import static org.mrcnetwork.identity.accounts.Permission.DIRECTORY_ASSIGN;
import static org.mrcnetwork.identity.accounts.Permission.DIRECTORY_IMPORT;
import static org.mrcnetwork.identity.accounts.Permission.DIRECTORY_KEEP;
import static org.mrcnetwork.identity.accounts.Permission.DIRECTORY_PROPOSE;
import static org.mrcnetwork.identity.accounts.Permission.DIRECTORY_READ;
import static org.mrcnetwork.identity.accounts.Permission.DIRECTORY_SHELTERS;
import static org.mrcnetwork.identity.accounts.Permission.DIRECTORY_STEWARD;
import static org.mrcnetwork.identity.accounts.Permission.DISCLOSURE_READ;
import static org.mrcnetwork.identity.accounts.Permission.DISCLOSURE_SIGN;
import static org.mrcnetwork.identity.accounts.Permission.DISCLOSURE_WRITE;
import static org.mrcnetwork.identity.accounts.Permission.DOCUMENT_READ;
import static org.mrcnetwork.identity.accounts.Permission.DOCUMENT_WRITE;
import static org.mrcnetwork.identity.accounts.Permission.ENQUIRY_ANSWER;
import static org.mrcnetwork.identity.accounts.Permission.ERASURE_CONFIRM;
import static org.mrcnetwork.identity.accounts.Permission.ERASURE_PROPOSE;
import static org.mrcnetwork.identity.accounts.Permission.FIGURES_COMPARE;
import static org.mrcnetwork.identity.accounts.Permission.FIGURES_OWN;
import static org.mrcnetwork.identity.accounts.Permission.HOTLINE_ANSWER;
import static org.mrcnetwork.identity.accounts.Permission.LIBRARY_APPROVE;
import static org.mrcnetwork.identity.accounts.Permission.LIBRARY_FOLLOW;
import static org.mrcnetwork.identity.accounts.Permission.LIBRARY_READ;
import static org.mrcnetwork.identity.accounts.Permission.LIBRARY_SUGGEST;
import static org.mrcnetwork.identity.accounts.Permission.LIBRARY_TRANSLATE;
import static org.mrcnetwork.identity.accounts.Permission.LIBRARY_WRITE;
import static org.mrcnetwork.identity.accounts.Permission.LINE_MANAGE;
import static org.mrcnetwork.identity.accounts.Permission.MEMBER_INVITE;
import static org.mrcnetwork.identity.accounts.Permission.REFERRAL_ANSWER;
import static org.mrcnetwork.identity.accounts.Permission.REFERRAL_READ;
import static org.mrcnetwork.identity.accounts.Permission.REFERRAL_SEND;
import static org.mrcnetwork.identity.accounts.Permission.VISIT_LOG;
import static org.mrcnetwork.identity.accounts.Permission.VISIT_READ;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.mrcnetwork.identity.organisations.OrganisationKind;

/** What somebody is in an organisation, and the permissions this brings. */
public enum Role {
    RECEPTIONIST(
            OrganisationKind.CENTRE,
            EnumSet.of(
                    CLIENT_READ_SUMMARY,
                    CLIENT_ALL,
                    CLIENT_REGISTER,
                    VISIT_LOG,
                    HOTLINE_ANSWER,
                    DIRECTORY_READ,
                    DIRECTORY_PROPOSE,
                    LIBRARY_READ,
                    LIBRARY_SUGGEST,
                    CENTRE_LIST)),
    COUNSELLOR(
            OrganisationKind.CENTRE,
            Permission.and(
                    RECEPTIONIST.permissions,
                    CLIENT_READ,
                    CLIENT_WRITE,
                    CLIENT_EXPORT,
                    ERASURE_PROPOSE,
                    CASE_READ,
                    CASE_WRITE,
                    CASE_NOTE,
                    CASE_ASSESS_EXPLOITATION,
                    CLIENT_MERGE,
                    CASE_STAFF,
                    CASE_RESTRICT,
                    CASE_BREAK_GLASS,
                    DISCLOSURE_READ,
                    DISCLOSURE_WRITE,
                    DISCLOSURE_SIGN,
                    DOCUMENT_READ,
                    DOCUMENT_WRITE,
                    VISIT_READ,
                    ENQUIRY_ANSWER,
                    REFERRAL_READ,
                    REFERRAL_SEND,
                    REFERRAL_ANSWER,
                    DIRECTORY_KEEP,
                    DIRECTORY_SHELTERS,
                    LIBRARY_FOLLOW,
                    LIBRARY_TRANSLATE,
                    LIBRARY_WRITE,
                    LIBRARY_APPROVE,
                    AGREEMENT_READ)),
    MANAGER(
            OrganisationKind.CENTRE,
            Permission.and(
                    COUNSELLOR.permissions,
                    COMPLAINT_ANSWER,
                    CENTRE_CONFIGURE,
                    ERASURE_CONFIRM,
                    CASE_SUPERVISE,
                    CASE_READ_RESTRICTED,
                    CLIENT_IMPORT,
                    CASE_REVIEW_EMERGENCY,
                    MEMBER_INVITE,
                    AGREEMENT_MANAGE,
                    DIRECTORY_IMPORT,
                    LINE_MANAGE,
                    FIGURES_OWN)),
    /**
     * Sees who has read what, and that emergency access was right; of clients no more than who they are. No manager is
     * one by being a manager: whoever is watched does not hold the log alone (handbook 7.4).
     */
    DATA_ADMINISTRATOR(
            OrganisationKind.CENTRE,
            EnumSet.of(
                    AUDIT_READ,
                    CASE_REVIEW_EMERGENCY,
                    CLIENT_READ_SUMMARY,
                    CLIENT_ALL,
                    DIRECTORY_READ,
                    LIBRARY_READ,
                    CENTRE_LIST)),
    /** Works for a partner inside the centre, a one-stop shop: sees the clients referred to them (handbook 3.3.1, 4.2). */
    PARTNER_STAFF(
            OrganisationKind.CENTRE,
            EnumSet.of(
                    CLIENT_READ_SUMMARY,
                    CLIENT_READ,
                    CASE_READ,
                    CASE_NOTE,
                    DOCUMENT_READ,
                    VISIT_LOG,
                    VISIT_READ,
                    DIRECTORY_READ,
                    LIBRARY_READ,
                    CENTRE_LIST)),
    /** Reads notes and adds to them, but no papers. */
    PEER_COUNSELLOR(
            OrganisationKind.CENTRE,
            EnumSet.of(
                    CLIENT_READ_SUMMARY,
                    CLIENT_READ,
                    CASE_READ,
                    CASE_NOTE,
                    VISIT_LOG,
                    VISIT_READ,
                    DIRECTORY_READ,
                    LIBRARY_READ,
                    CENTRE_LIST)),
    CULTURAL_MEDIATOR(
            OrganisationKind.CENTRE,
            EnumSet.of(
                    CLIENT_READ_SUMMARY,
                    DIRECTORY_READ,
                    DIRECTORY_PROPOSE,
                    LIBRARY_READ,
                    LIBRARY_SUGGEST,
                    LIBRARY_FOLLOW,
                    LIBRARY_TRANSLATE,
                    CENTRE_LIST)),
    VOLUNTEER(
            OrganisationKind.CENTRE,
            EnumSet.of(CLIENT_READ_SUMMARY, VISIT_LOG, DIRECTORY_READ, LIBRARY_READ, CENTRE_LIST)),
    INTERN(OrganisationKind.CENTRE, Set.copyOf(VOLUNTEER.permissions)),

    ADMINISTRATOR(
            OrganisationKind.ADMINISTRATION,
            EnumSet.of(
                    CENTRE_ONBOARD,
                    CENTRE_LIST,
                    DIRECTORY_READ,
                    DIRECTORY_ASSIGN,
                    DIRECTORY_IMPORT,
                    DIRECTORY_STEWARD,
                    LIBRARY_READ,
                    MEMBER_INVITE)),
    COORDINATOR(
            OrganisationKind.REGION,
            EnumSet.of(FIGURES_COMPARE, CENTRE_LIST, DIRECTORY_READ, DIRECTORY_ASSIGN, LIBRARY_READ));

    private final OrganisationKind kind;
    private final Set<Permission> permissions;

    Role(OrganisationKind kind, Set<Permission> permissions) {
        this.kind = kind;
        this.permissions = Set.copyOf(permissions);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nobody is a counsellor of the administration, or an administrator of a centre. */
    public boolean existsIn(OrganisationKind organisation) {
        return kind == organisation;
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public static Set<Role> of(String[] codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(codes).map(Role::of).forEach(roles::add);
        return roles;
    }

    public static String[] codes(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::code).toArray(String[]::new);
    }

    Set<Permission> permissions() {
        return permissions;
    }
}
