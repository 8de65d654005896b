// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes what killed processes left: their deliveries are decided, their scratch folders removed. */
public final class TakeUp {

    private static final Logger LOG = LoggerFactory.getLogger(TakeUp.class);

    private final Deliver deliver;
    private final DeliveryRecords records;
    private final DataFolder data;
    private final Scratch scratch;

    TakeUp(Deliver deliver, DeliveryRecords records, DataFolder data, Scratch scratch) {
        this.deliver = deliver;
        this.records = records;
        this.data = data;
        this.scratch = scratch;
    }

    /** @param each is given a receipt for every delivery that was decided */
    public void run(Consumer<Receipt> each) {
        var living = Scratch.living(data);
        records.claim(living, scratch.name()).forEach(received -> again(received, each));
        Scratch.abandoned(data).forEach(name -> Scratch.forget(data, name));
    }

    /** One that fails again must not keep the others, or the program, from working. */
    private void again(DeliveryRecords.Received received, Consumer<Receipt> each) {
        try {
            each.accept(deliver.again(received));
        } catch (RuntimeException trouble) {
            LOG.error("delivery {} could not be taken up again", received.number(), trouble);
        }
    }
}
