package org.mrcnetwork.identity.accounts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes at each start what every role brings to where the database's own functions read it. */
@Component
class KeepingRolePermissions implements ApplicationRunner {

    private final JdbcClient jdbc;

    KeepingRolePermissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments started) {
        List<String> roles = new ArrayList<>();
        List<String> permissions = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Permission permission : role.permissions()) {
                roles.add(role.code());
                permissions.add(permission.code());
            }
        }
        String[] left = roles.toArray(String[]::new);
        String[] right = permissions.toArray(String[]::new);
        jdbc.sql("""
                DELETE FROM role_permissions WHERE (role, permission) NOT IN (SELECT * FROM unnest(?::text[], ?::text[]))
                """).params(left, right).update();
        jdbc.sql("""
                INSERT INTO role_permissions (role, permission) SELECT * FROM unnest(?::text[], ?::text[])
                ON CONFLICT DO NOTHING
                """).params(left, right).update();
    }
}
