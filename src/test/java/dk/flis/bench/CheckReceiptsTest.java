// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.SenderName;
import dk.flis.bench.Accounts.Account;
import dk.flis.command.Installation;
import dk.flis.command.SmallCatalogue;
import dk.flis.door.WriteSlip;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.PreparedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bench that could not fail would show nothing. */
class CheckReceiptsTest {

    private static final MunicipalityCode FREDERIKSBERG = new MunicipalityCode(147);

    @TempDir
    Path folder;

    @Test
    void findsAMissingReceiptAnotherFilesReceiptAndAWrongOutcome() throws Exception {
        var data = PreparedData.in(folder.resolve("data")).root();
        var catalogue = SmallCatalogue.in(folder.resolve("catalogue"));
        try (var installation = new Installation(data, catalogue, InstantSource.system())) {
            var file = Files.writeString(
                    folder.resolve("regnskab_0147_2025-03.csv"), "kommune;maaned;dranst;beloeb\n147;2025-03;1;2,50\n");
            var note = Files.writeString(folder.resolve("regnskab_0147_2025-03.note.json"), "{\"raekker\": 1}");
            var good = new Sending(file, note, Sending.sha256(file), 1, Optional.empty());
            var bad = new Sending(file, note, good.sha256(), 1, Optional.of(Spoil.TWICE));
            var other = new Sending(file, note, Sending.sha256(note), 1, Optional.empty());
            var check =
                    new CheckReceipts(installation.store(), installation.data().files());
            var number = installation.store().deliver().deliver(file, "test").number();

            assertThat(check.wrong(List.of(account(good))))
                    .singleElement()
                    .asString()
                    .contains("no receipt");

            var receipt = check.receipt(account(good), good);
            Files.createDirectories(receipt.resolveSibling(""));
            Files.write(
                    receipt,
                    WriteSlip.text(installation.store().slips().find(number).orElseThrow()));
            assertThat(check.wrong(List.of(account(good)))).isEmpty();
            assertThat(check.wrong(List.of(account(bad))))
                    .singleElement()
                    .asString()
                    .contains("dobbelt-noegle");
            assertThat(check.wrong(List.of(account(other))))
                    .singleElement()
                    .asString()
                    .contains("something else");
            assertThat(check.wrong(List.of(account(good), account())))
                    .as("an account that put nothing changes nothing")
                    .isEmpty();
            assertThat(check.wrong(List.of())).singleElement().asString().contains("1 deliveries are on record");
        }
    }

    private Account account(Sending... sendings) {
        return new Account(new SenderName("prisme-147"), FREDERIKSBERG, folder.resolve("key"), List.of(sendings));
    }
}
