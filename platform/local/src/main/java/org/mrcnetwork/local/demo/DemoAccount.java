package org.mrcnetwork.local.demo;

import java.util.List;

/** Somebody who works in the demo network and has accepted the invitation. */
public record DemoAccount(String organisation, String name, String email, List<String> roles) {
    public static final DemoAccount ADMINISTRATOR =
            new DemoAccount("iom", "Ivone Administra", "administrator@example.org", List.of("administrator"));

    static final String REGION = "atlantic";
    static final String CAMPO = "campo";
    static final String CNAI = "cnai-lisboa";

    static final DemoAccount COORDINATOR =
            new DemoAccount(REGION, "Corina Compara", "coordinator@example.org", List.of("coordinator"));

    static final DemoAccount CAMPO_MANAGER =
            new DemoAccount(CAMPO, "Margarida Gestora", "manager.campo@example.org", List.of("manager"));
    static final DemoAccount CAMPO_COUNSELLOR =
            new DemoAccount(CAMPO, "Celeste Conselheira", "counsellor.campo@example.org", List.of("counsellor"));
    static final DemoAccount CNAI_MANAGER =
            new DemoAccount(CNAI, "Mário Gestor", "manager.cnai@example.org", List.of("manager"));
    static final DemoAccount CNAI_COUNSELLOR =
            new DemoAccount(CNAI, "Cláudia Conselheira", "counsellor.cnai@example.org", List.of("counsellor"));

    /** Whom the managers invite. */
    static final List<DemoAccount> STAFF = List.of(
            CAMPO_COUNSELLOR,
            new DemoAccount(CAMPO, "Camilo Conselheiro", "counsellor2.campo@example.org", List.of("counsellor")),
            new DemoAccount(CAMPO, "Rita Recepção", "reception.campo@example.org", List.of("receptionist")),
            new DemoAccount(CAMPO, "Dalila Dados", "dataadmin.campo@example.org", List.of("data-administrator")),
            CNAI_COUNSELLOR,
            new DemoAccount(CNAI, "Clemente Conselheiro", "counsellor2.cnai@example.org", List.of("counsellor")),
            new DemoAccount(CNAI, "Raul Recepção", "reception.cnai@example.org", List.of("receptionist")));

    public static List<DemoAccount> all() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(ADMINISTRATOR, COORDINATOR, CAMPO_MANAGER, CNAI_MANAGER),
                        STAFF.stream())
                .toList();
    }
}
