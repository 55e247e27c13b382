package org.mrcnetwork.network.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.network.directory.TabularAgencies.TableFault;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Agencies out of a spreadsheet. A centre keeps the entries that it brings along; of others' it changes nothing. Safe to
 * repeat: the same rows are the same agencies.
 */
@RestController
@RequestMapping("/api/v1/directory/tables")
@PreAuthorize("hasAuthority('directory:import')")
class TabularImportController {

    private final ImportingOrganizations importing;

    TabularImportController(ImportingOrganizations importing) {
        this.importing = importing;
    }

    /**
     * @param kept whether anything was written: never in a preview, nor with faults
     * @param faults what is wrong, by row; with any, nothing is taken
     * @param remarks what was left as it was, by row
     */
    record TableAnswer(
            boolean kept,
            int rows,
            int agencies,
            int services,
            int created,
            int updated,
            List<TableFault> faults,
            List<TableFault> remarks) {}

    /** @param preview only to say what would come of it */
    @PutMapping
    TableAnswer read(@RequestBody byte[] file, @RequestParam(defaultValue = "true") boolean preview) {
        UUID centre = Tenancy.speaking().map(CentreLogin::centre).orElse(null);
        AgencyTable.Table table = AgencyTable.read(file);
        TabularAgencies agencies = TabularAgencies.of(table.rows());
        List<TableFault> remarks = new ArrayList<>();
        table.unknown()
                .forEach(name -> remarks.add(new TableFault(1, name, "unknown-column", "This column is not used.")));
        if (!agencies.faults().isEmpty()) {
            return refused(table, agencies.faults(), remarks);
        }
        try {
            var outcome = Tenancy.<ImportingOrganizations.Outcome, RuntimeException>callAsPlatform(
                    () -> importing.importAll(agencies.organizations(), centre, !preview));
            outcome.remarks()
                    .forEach(remark ->
                            remarks.add(new TableFault(agencies.rowAt(remark.pointer()), "", "left", remark.detail())));
            return new TableAnswer(
                    !preview,
                    table.rows().size(),
                    outcome.organizations(),
                    outcome.services(),
                    outcome.created(),
                    outcome.updated(),
                    List.of(),
                    inOrder(remarks));
        } catch (InvalidRequest e) {
            return refused(table, faults(agencies, e), remarks);
        }
    }

    private static List<TableFault> faults(TabularAgencies agencies, InvalidRequest refusal) {
        return refusal.faults().stream()
                .map(fault -> new TableFault(
                        agencies.rowAt(fault.pointer()), lastPart(fault.pointer()), fault.code(), fault.detail()))
                .toList();
    }

    private static String lastPart(String pointer) {
        String part = pointer.substring(pointer.lastIndexOf('/') + 1);
        return part.matches("\\d+|#") ? "" : part;
    }

    private static TableAnswer refused(AgencyTable.Table table, List<TableFault> faults, List<TableFault> remarks) {
        return new TableAnswer(false, table.rows().size(), 0, 0, 0, 0, inOrder(faults), inOrder(remarks));
    }

    private static List<TableFault> inOrder(List<TableFault> faults) {
        return faults.stream().sorted(Comparator.comparingInt(TableFault::row)).toList();
    }
}
