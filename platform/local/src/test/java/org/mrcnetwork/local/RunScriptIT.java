package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrcnetwork.local.RunScript.Program;
import org.mrcnetwork.local.client.Browser;
import org.mrcnetwork.local.client.Waiting;

/** What a person sees who types ./run. */
@SuppressWarnings("NullAway.Init")
class RunScriptIT {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @TempDir
    Path folder;

    @Test
    void help_explains_every_option() {
        assertThat(said("--help")).contains("--port N", "--reset", "--empty", "--no-build", "MRC_DATABASE_URL");
    }

    @Test
    void an_unknown_option_is_named() {
        assertThat(said("--prot", "80")).isEqualTo("./run does not know --prot: see ./run --help.\n");
    }

    @Test
    void a_sealed_audit_log_is_checked_without_starting_anything() throws IOException {
        Path export = folder.resolve("audit log.jsonl");
        Files.writeString(export, """
                {"mrcAuditLog":1,"centre":"0190a1b2-0000-7000-8000-000000000001","from":2,"to":2,"before":"%s"}
                {"position":2,"id":"1","at":"2","personId":null,"person":"3","action":"4","subject":"5","subjectId":"6","rowHash":"%s","hash":"%s"}
                """.formatted("0".repeat(64), "0".repeat(64), "0".repeat(64)));

        assertThat(said("--verify-audit", export.toString())).startsWith("tampered: row 2, id 1, of 2 was changed");
        assertThat(said("--verify-audit", "nowhere.jsonl")).contains("nowhere.jsonl: there is no such file");
        assertThat(said("--verify-audit")).startsWith("Usage: verify-audit FILE [EARLIER]");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void a_machine_whose_newest_jdk_is_17_is_told_what_to_install() {
        var oldJdk = new Program("sed", "17");

        assertThat(saidWith(List.of(oldJdk), "--no-build"))
                .isEqualTo(
                        "JDK 25 is missing: install one (for example Eclipse Temurin 25) or point JAVA_HOME at it.\n");
    }

    @Test
    void a_machine_with_an_old_node_is_told_what_to_install() {
        assertThat(saidWith(List.of(new Program("node", "v18.20.4")), "--no-build"))
                .startsWith("Node 20 or newer is missing (found 18): install it");
    }

    @Test
    void a_nearly_full_disk_is_named_with_what_is_needed() {
        var full = new Program("df", "Filesystem 1024-blocks Used Available Capacity Mounted\n/dev/x 9 9 102400 99% /");

        assertThat(saidWith(List.of(full), "--no-build"))
                .isEqualTo("The disk is nearly full: 100 MB are free here, the platform needs 2048 MB.\n");
    }

    @Test
    void a_taken_port_is_named_before_anything_is_started() throws IOException {
        Ports ports = Ports.free();
        try (var taken = new ServerSocket(ports.identity(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(said("--no-build", "--port", Integer.toString(ports.gateway())))
                    .isEqualTo("Port " + taken.getLocalPort() + ", which identity needs, is taken by another program:"
                            + " stop that, or choose other ports with ./run --port N.\n");
        }
        assertThat(folder.resolve("run/postgres")).doesNotExist();
    }

    @Test
    void it_starts_everything_starts_again_what_dies_and_leaves_nothing_behind() throws IOException {
        Ports ports = Ports.free();
        String[] options = {"--no-build", "--empty", "--port", Integer.toString(ports.gateway())};
        try (var script = RunScript.start(folder, List.of(), options)) {
            script.awaitLine("Ctrl-C stops everything", PATIENCE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script.endpointsFile())))
                    .isEqualTo("rw-------");
            assertTheAdministratorGetsIn(script);

            // A process that dies is started again.
            ProcessHandle.of(script.endpoints().path("pids").path("identity").asLong())
                    .orElseThrow()
                    .destroyForcibly();
            script.awaitLine("identity is ready again", PATIENCE);
            assertTheAdministratorGetsIn(script);

            // Told to end, it stops everything within seconds.
            List<ProcessHandle> servers = script.servers();
            script.terminate();
            assertThat(script.exitCode()).isEqualTo(143);
            assertThat(servers).noneMatch(ProcessHandle::isAlive);

            // Nor does the launcher's own sudden death leave an orphan.
            script.startAgain(options);
            script.awaitLine("postgresql is ready", PATIENCE);
            List<ProcessHandle> orphans = script.servers();
            assertThat(orphans).anyMatch(ProcessHandle::isAlive);
            script.kill();
            Waiting.until(
                    Duration.ofSeconds(20),
                    () -> orphans.stream().noneMatch(ProcessHandle::isAlive),
                    () -> new IllegalStateException("orphans: " + orphans));
        }
    }

    private static void assertTheAdministratorGetsIn(RunScript script) {
        var endpoints = script.endpoints();
        var account = endpoints.path("accounts").path(0);
        try (var browser = new Browser(URI.create(endpoints.path("portal").asString()))) {
            assertThat(browser.signIn(
                                    account.path("organisation").asString(),
                                    account.path("email").asString(),
                                    account.path("password").asString())
                            .get("/v1/onboarding/centres")
                            .status())
                    .isEqualTo(200);
        }
    }

    private String said(String... options) {
        return saidWith(List.of(), options);
    }

    private String saidWith(List<Program> others, String... options) {
        try (var script = RunScript.start(folder, others, options)) {
            script.exitCode();
            return script.output();
        }
    }
}
