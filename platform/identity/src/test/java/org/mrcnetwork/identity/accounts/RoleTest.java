package org.mrcnetwork.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may do what is committed as one table, which the application tests each of its endpoints against. After a change
 * run this test with {@code -Dmrc.roles.write=true} and read what changed in it.
 */
class RoleTest {

    private static final Path TABLE = Path.of("roles.json");

    @Test
    void the_committed_table_is_what_the_roles_say() throws IOException {
        Map<String, List<String>> roles = new TreeMap<>();
        for (Role role : Role.values()) {
            roles.put(
                    role.code(),
                    role.permissions().stream().map(Permission::code).sorted().toList());
        }
        String said = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(roles)
                + "\n";
        if (Boolean.getBoolean("mrc.roles.write")) {
            Files.writeString(TABLE, said);
        }

        assertThat(Files.readString(TABLE)).isEqualTo(said);
    }

    @Test
    void a_role_is_found_by_its_code() {
        assertThat(Arrays.stream(Role.values()).map(Role::code)).contains("peer-counsellor", "manager");
        assertThat(Arrays.stream(Role.values()))
                .allSatisfy(role -> assertThat(Role.of(role.code())).isEqualTo(role));
    }
}
