// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import static dk.flis.operation.DeliveringWorld.FREDERIKSBERG;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Grants;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.community.Task;
import dk.flis.community.Task.Priority;
import dk.flis.community.Task.Status;
import dk.flis.community.Tasks.Which;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindersTest {

    private static final Viewer ADMINISTRATOR =
            new Viewer.User("lone", FREDERIKSBERG, true, new Grants(Map.of(), Optional.empty(), true));

    @TempDir
    Path folder;

    private DeliveringWorld world;
    private Reminders reminders;

    @BeforeEach
    void open() throws IOException {
        world = new DeliveringWorld(folder);
        // Since when December is history, and January the first that is expected.
        world.at("2025-01-15T12:00:00Z");
        world.permit(FREDERIKSBERG);
        var installation = world.installation;
        reminders = new Reminders(
                installation.catalogue(),
                installation.calendar(),
                new OwnRows(installation.database().source()),
                installation.community().tasks(),
                () -> world.now);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Task> tasks() {
        return world.installation.community().tasks().page(ADMINISTRATOR, Which.ALL, 0, 20);
    }

    @Test
    void remindsThreeDaysBeforeAndOnce() {
        world.at("2025-02-06T06:00:00Z");
        assertThat(reminders.run()).isZero();

        world.at("2025-02-07T06:00:00Z");
        assertThat(reminders.run()).isEqualTo(1);
        assertThat(reminders.run()).isZero();

        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.body().title()).isEqualTo("Levér Økonomi for januar 2025");
            assertThat(task.body().text()).contains("Regnskab");
            assertThat(task.body().due()).hasToString("Optional[2025-02-10]");
            assertThat(task.body().priority()).isEqualTo(Priority.NORMAL);
        });
    }

    @Test
    void saysWhenTheDayIsOverAndKeepsToWhomTheTaskWasGiven() {
        world.at("2025-02-07T06:00:00Z");
        reminders.run();
        world.at("2025-02-11T06:00:00Z");

        assertThat(reminders.run()).isEqualTo(1);

        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.body().title()).isEqualTo("Økonomi for januar 2025 mangler");
            assertThat(task.body().priority()).isEqualTo(Priority.HIGH);
        });
    }

    @Test
    void ticksOffWhatHasCome() {
        world.at("2025-02-07T06:00:00Z");
        reminders.run();
        world.deliver(FREDERIKSBERG, "2025-01", "1;1,00;;A1");

        assertThat(reminders.run()).isEqualTo(1);
        assertThat(reminders.run()).isZero();

        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.body().status()).isEqualTo(Status.DONE);
            assertThat(task.body().done()).isEqualTo(100);
        });
    }

    @Test
    void makesATaskOfARejectionAndAnotherWhenItHappensAgain() {
        var number = world.deliver(FREDERIKSBERG, "2025-01", "9;1,00;;A1").number();
        reminders.run();
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.body().title()).isEqualTo("Økonomi for januar 2025 er afvist");
            assertThat(task.body().text()).contains("Regnskab (leverance " + number + ")");
        });

        world.deliver(FREDERIKSBERG, "2025-01", "1;1,00;;A1");
        reminders.run();
        world.deliver(FREDERIKSBERG, "2025-01", "9;2,00;;A1");
        reminders.run();

        assertThat(tasks())
                .extracting(task -> task.body().status())
                .containsExactlyInAnyOrder(Status.DONE, Status.NOT_STARTED);
    }

    @Test
    void tellsEverybodyOfTheEditionAndWhatIsProvisional() {
        var messages = world.installation.community().messages();
        var notices =
                new Notices(world.installation.catalogue(), world.installation.calendar(), messages, () -> world.now);
        world.at("2025-02-01T05:00:00Z");

        notices.edition("12");
        world.deliver(FREDERIKSBERG, "2025-01", "1;1,00;;A1");
        notices.edition("13");

        assertThat(messages.page(ADMINISTRATOR, 0, 5).stream()
                        .map(message -> message.body().text()))
                .containsExactly(
                        "Publikation 13 gemmes for altid.\nAlle, der er tilsluttet, har leveret alt for måneden.",
                        "Publikation 12 gemmes for altid.\nØkonomi: 1 af 1 kommuner har endnu ikke leveret alt; landsgennemsnittet er foreløbigt.");
    }

    @Test
    void goesOnWhenSomebodyDeletedTheTask() {
        world.at("2025-02-07T06:00:00Z");
        reminders.run();
        world.installation
                .community()
                .tasks()
                .delete(
                        ADMINISTRATOR,
                        new dk.flis.community.Author("lone", "Lone"),
                        tasks().getFirst().number());

        assertThat(reminders.run()).isZero();
        world.deliver(FREDERIKSBERG, "2025-01", "1;1,00;;A1");
        assertThat(reminders.run()).isEqualTo(1);
        assertThat(tasks()).isEmpty();
    }
}
