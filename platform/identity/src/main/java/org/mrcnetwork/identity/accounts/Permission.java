package org.mrcnetwork.identity.accounts;

import java.util.EnumSet;
import java.util.Set;

/** What code asks for; roles only bundle these. */
public enum Permission {
    CLIENT_READ_SUMMARY("client:read-summary"),
    /** To know of clients whom nobody has assigned to oneself; PostgreSQL leaves out the others for who lacks it. */
    CLIENT_ALL("client:all"),
    CLIENT_REGISTER("client:register"),
    CLIENT_READ("client:read"),
    CLIENT_WRITE("client:write"),
    CLIENT_EXPORT("client:export"),
    ERASURE_PROPOSE("erasure:propose"),
    ERASURE_CONFIRM("erasure:confirm"),
    CASE_READ("case:read"),
    CASE_WRITE("case:write"),
    CASE_NOTE("case:note"),
    CASE_SUPERVISE("case:supervise"),
    /** For staff trained to see signs of exploitation, and to read what others have recorded of them. */
    CASE_ASSESS_EXPLOITATION("case:assess-exploitation"),
    CLIENT_IMPORT("client:import"),
    CLIENT_MERGE("client:merge"),
    CASE_STAFF("case:staff"),
    CASE_RESTRICT("case:restrict"),
    /** To read what another centre refers here as restricted, and to say which colleagues read it too. */
    CASE_READ_RESTRICTED("case:read-restricted"),
    CASE_BREAK_GLASS("case:break-glass"),
    CASE_REVIEW_EMERGENCY("case:review-emergency"),
    DISCLOSURE_READ("disclosure:read"),
    DISCLOSURE_WRITE("disclosure:write"),
    DISCLOSURE_SIGN("disclosure:sign"),
    DOCUMENT_READ("document:read"),
    DOCUMENT_WRITE("document:write"),
    VISIT_LOG("visit:log"),
    VISIT_READ("visit:read"),
    /** To take calls of people whose name is not asked. */
    HOTLINE_ANSWER("hotline:answer"),
    /** To read, assign and answer what comes in by e-mail, SMS or the website, and call-backs. */
    ENQUIRY_ANSWER("enquiry:answer"),
    /** To read and answer what people complain of: it may be of a colleague. */
    COMPLAINT_ANSWER("complaint:answer"),
    /** To set up hotlines and the ways by which messages come in. */
    LINE_MANAGE("line:manage"),
    REFERRAL_READ("referral:read"),
    REFERRAL_SEND("referral:send"),
    REFERRAL_ANSWER("referral:answer"),
    AGREEMENT_READ("agreement:read"),
    AGREEMENT_MANAGE("agreement:manage"),
    DIRECTORY_READ("directory:read"),
    /** To know that there is a shelter, and how to reach it; where it is is told to nobody. */
    DIRECTORY_SHELTERS("directory:shelters"),
    /** To tell whoever keeps an entry what is wrong with it. */
    DIRECTORY_PROPOSE("directory:propose"),
    /** To check, change and add the entries that the centre keeps, and to decide on what others propose. */
    DIRECTORY_KEEP("directory:keep"),
    /** To bring agencies along out of a spreadsheet. */
    DIRECTORY_IMPORT("directory:import"),
    /** To say which centre keeps an entry that nobody keeps. */
    DIRECTORY_ASSIGN("directory:assign"),
    DIRECTORY_STEWARD("directory:steward"),
    LIBRARY_READ("library:read"),
    /** To say what is wrong in a sheet of the library. */
    LIBRARY_SUGGEST("library:suggest"),
    /** To say which countries the centre follows, and to take note of what changed there. */
    LIBRARY_FOLLOW("library:follow"),
    LIBRARY_TRANSLATE("library:translate"),
    /** To write the centre's sheets, to compare what they state with its sources, and to decide on corrections. */
    LIBRARY_WRITE("library:write"),
    /** To bring before the public what a colleague has written, and to say who answers for a country. */
    LIBRARY_APPROVE("library:approve"),
    CENTRE_LIST("centre:list"),
    /** To keep the centre's own lists and texts. */
    CENTRE_CONFIGURE("centre:configure"),
    CENTRE_ONBOARD("centre:onboard"),
    MEMBER_INVITE("member:invite"),
    FIGURES_OWN("figures:own"),
    FIGURES_COMPARE("figures:compare"),
    AUDIT_READ("audit:read");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Set<Permission> and(Set<Permission> bundle, Permission... more) {
        Set<Permission> all = EnumSet.copyOf(bundle);
        all.addAll(Set.of(more));
        return all;
    }
}
