// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Accounts;
import dk.flis.access.AuditTrail;
import dk.flis.access.Identities;
import dk.flis.access.KeepSenders;
import dk.flis.access.KeepUsers;
import dk.flis.access.OwnRows;
import dk.flis.access.Passkeys;
import dk.flis.access.Passwords;
import dk.flis.access.PeerGroups;
import dk.flis.access.SecondFactor;
import dk.flis.access.Senders;
import dk.flis.access.Tokens;
import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.community.Community;
import dk.flis.delivery.CheckDelivery;
import dk.flis.delivery.Pseudonyms;
import dk.flis.distribution.ExtractKey;
import dk.flis.distribution.MakeDue;
import dk.flis.distribution.Offer;
import dk.flis.distribution.RawData;
import dk.flis.door.Deliverers;
import dk.flis.door.Doors;
import dk.flis.door.HandIn;
import dk.flis.door.SftpDoor;
import dk.flis.door.SftpSettings;
import dk.flis.door.Uploads;
import dk.flis.engine.DuckDbReader;
import dk.flis.engine.Engine;
import dk.flis.engine.FactReader;
import dk.flis.engine.TrinoReader;
import dk.flis.figures.Figures;
import dk.flis.figures.InstitutionNames;
import dk.flis.figures.Publish;
import dk.flis.figures.WorkCases;
import dk.flis.operation.DeliveryCalendar;
import dk.flis.operation.HouseJobs;
import dk.flis.operation.Job;
import dk.flis.operation.JobBook;
import dk.flis.operation.KnownAtTheDoor;
import dk.flis.operation.Notices;
import dk.flis.operation.Publishing;
import dk.flis.operation.Reminders;
import dk.flis.operation.SourceRegister;
import dk.flis.plausibility.Alarms;
import dk.flis.plausibility.FindSwings;
import dk.flis.plausibility.RaiseAlarms;
import dk.flis.portal.AlikeByArea;
import dk.flis.portal.DeliveryParts;
import dk.flis.portal.Parts;
import dk.flis.reconcile.ReadBooks;
import dk.flis.reconcile.Reconciling;
import dk.flis.reconcile.Seals;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Background;
import dk.flis.store.Before;
import dk.flis.store.Changes;
import dk.flis.store.CheckFiles;
import dk.flis.store.DataFolder;
import dk.flis.store.Database;
import dk.flis.store.Keys;
import dk.flis.store.Permissions;
import dk.flis.store.Publication;
import dk.flis.store.Scratch;
import dk.flis.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The wiring of the whole program, from left to right; each object is made when it is first asked for, and what was opened
 * last is closed first.
 */
public final class Installation implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final DataFolder data;
    private final InstantSource clock;
    private final Once<Configuration> configuration;
    private final Once<Keys> keys;
    private final Once<Scratch> scratch;
    private final Once<Engine> engine;
    private final Once<Catalogue> catalogue;
    private final Once<CheckDelivery> checkDelivery;
    private final Once<Database> database;
    private final Once<Store> store;
    private final Once<Permissions> permissions;
    private final Once<Publish> publish;
    private final Once<Figures> figures;
    private final Once<Seals> seals;
    private final Once<Passwords> passwords;
    private final Once<AuditTrail> audit;
    private final Once<Accounts> accounts;
    private final Once<Tokens> tokens;
    private final Once<KeepUsers> users;
    private final Once<SecondFactor> secondFactor;
    private final Once<Passkeys> passkeys;
    private final Once<Identities> identities;
    private final Once<PeerGroups> peerGroups;
    private final Once<Community> community;
    private final Once<InstitutionNames> institutions;
    private final Once<SourceRegister> sources;
    private final Once<DeliveryCalendar> calendar;
    private final Once<JobBook> jobBook;
    private final Once<Publishing> publishing;
    private final Once<Senders> senders;
    private final Once<KeepSenders> keepSenders;
    private final Once<HandIn> handIn;
    private final Once<Doors> doors;
    private final Once<MakeDue.Parts> rawDataParts;
    private final Once<MakeDue> makeRawData;
    private final AtomicReference<Optional<Doors.Sftp>> sftp = new AtomicReference<>(Optional.empty());

    public Installation(Path dataFolder, Path catalogueFolder, InstantSource clock) {
        this(dataFolder, () -> CatalogueFiles.load(catalogueFolder), clock);
    }

    /** @param compiled asked for the catalogue once, when it is needed */
    public Installation(Path dataFolder, Supplier<Catalogue> compiled, InstantSource clock) {
        this.data = new DataFolder(dataFolder);
        this.clock = clock;
        this.configuration = new Once<>(() -> Configuration.of(data));
        this.keys = new Once<>(() -> Keys.in(data));
        this.scratch = new Once<>(() -> opened(Scratch.open(data)));
        this.engine = new Once<>(this::openEngine);
        this.catalogue = new Once<>(compiled);
        this.checkDelivery = new Once<>(() -> new CheckDelivery(
                catalogue(),
                engine(),
                new Pseudonyms(keys().pseudonym()),
                new KnownAtTheDoor(catalogue(), new Before(catalogue(), database(), data), sources())));
        this.database = new Once<>(() -> opened(Database.open(configuration().database(), data, keys())));
        this.store = new Once<>(() -> new Store(
                new Store.Base(data, keys(), database(), scratch()),
                catalogue(),
                engine(),
                CheckFiles.by(checkDelivery()),
                clock,
                configuration().workers()));
        this.permissions = new Once<>(() -> new Permissions(database(), clock));
        this.publish = new Once<>(() -> opened(new Publish(catalogue(), factReader(), data.marts())));
        this.figures = new Once<>(() -> new Figures(
                catalogue(),
                data.marts(),
                () -> store().publications().latest(),
                publication -> seals().of(publication)));
        this.seals = new Once<>(() -> new Seals(new OwnRows(database().source()), clock));
        this.passwords = new Once<>(() -> new Passwords(new SecureRandom()));
        this.audit = new Once<>(() -> new AuditTrail(database().source(), clock));
        this.peerGroups = new Once<>(() -> new PeerGroups(database().source()));
        this.accounts = new Once<>(() -> new Accounts(database().source(), passwords(), audit(), clock));
        this.tokens = new Once<>(() -> new Tokens(database().source(), audit(), new SecureRandom(), clock));
        this.secondFactor = new Once<>(() -> new SecondFactor(
                database().source(), audit(), () -> keys().key("second-factor.key"), new SecureRandom(), clock));
        this.passkeys = new Once<>(() -> new Passkeys(database().source(), audit(), clock));
        this.identities = new Once<>(() -> new Identities(database().source(), audit(), clock));
        this.users = new Once<>(() -> new KeepUsers(database().source(), passwords(), audit(), clock));
        this.institutions = new Once<>(() -> new InstitutionNames(
                catalogue(),
                publication -> store().publications().snapshot(publication),
                new Once<>(() -> opened(factReader()))::get));
        this.senders = new Once<>(() -> new Senders(database().source(), passwords(), audit(), clock));
        this.keepSenders =
                new Once<>(() -> new KeepSenders(database().source(), passwords(), audit(), new SecureRandom(), clock));
        this.handIn = new Once<>(
                () -> opened(new HandIn(store(), scratch(), configuration().workers())));
        this.doors = new Once<>(() -> new Doors(
                handIn(),
                new Deliverers(catalogue()),
                new Uploads(database().source(), data, handIn(), new SecureRandom(), clock),
                sftp::get));
        this.rawDataParts = new Once<>(() -> new MakeDue.Parts(
                new MakeDue.Sources(new Offer(catalogue()), store().publications(), store().behind()),
                accounts(),
                senders(),
                new ExtractKey(() -> keys().key("extract.key"), new SecureRandom()),
                audit(),
                data,
                configuration().extractsKept(),
                clock));
        this.makeRawData = new Once<>(() -> RawData.making(
                rawDataParts(),
                new OwnRows(database().source()),
                engine(),
                scratch(),
                code -> catalogue().nameOf(code),
                this::contact));
        this.community = new Once<>(() -> Community.of(new OwnRows(database().source()), audit(), clock));
        this.sources =
                new Once<>(() -> new SourceRegister(new OwnRows(database().source()), audit(), clock));
        this.calendar = new Once<>(
                () -> new DeliveryCalendar(catalogue(), store().deliveries(), permissions(), sources(), clock));
        this.publishing =
                new Once<>(() -> new Publishing(store(), this::publish, figures(), raiseAlarms(), audit(), clock));
        this.jobBook = new Once<>(() -> new JobBook(database().source(), audit(), HouseJobs.NAMES, clock));
    }

    private MakeDue.Parts rawDataParts() {
        return rawDataParts.get();
    }

    private Optional<String> contact(MunicipalityCode municipality) {
        return community()
                .contacts()
                .of(new Viewer.Operator("flis"), municipality)
                .map(contact -> contact.name() + ", " + contact.reach());
    }

    private FactReader factReader() {
        return configuration().trino().<FactReader>map(TrinoReader::new).orElseGet(() -> new DuckDbReader(engine()));
    }

    public DataFolder data() {
        return data;
    }

    public InstantSource clock() {
        return clock;
    }

    public Configuration configuration() {
        return configuration.get();
    }

    public Keys keys() {
        return keys.get();
    }

    public Scratch scratch() {
        return scratch.get();
    }

    /** Its own threads give way; a reader's query runs on the reader's as well. */
    private Engine openEngine() {
        var one = opened(new Engine(
                configuration().memoryMegabytes(), 1, scratch().folder().resolve("spill")));
        return Background.made(() -> one.widened(configuration().threads()));
    }

    public Engine engine() {
        return engine.get();
    }

    public Catalogue catalogue() {
        return catalogue.get();
    }

    public CheckDelivery checkDelivery() {
        return checkDelivery.get();
    }

    public Database database() {
        return database.get();
    }

    public Store store() {
        return store.get();
    }

    public Changes changes() {
        return new Changes(database());
    }

    public Permissions permissions() {
        return permissions.get();
    }

    public Publish publish() {
        return publish.get();
    }

    public Figures figures() {
        return figures.get();
    }

    public Seals seals() {
        return seals.get();
    }

    /** Looks at what publications brought. */
    public RaiseAlarms raiseAlarms() {
        return new RaiseAlarms(
                new FindSwings(catalogue(), figures().unsealed(), new AlikeByArea(catalogue(), figures())),
                new OwnRows(database().source()),
                clock());
    }

    public Passwords passwords() {
        return passwords.get();
    }

    public AuditTrail audit() {
        return audit.get();
    }

    public PeerGroups peerGroups() {
        return peerGroups.get();
    }

    public Accounts accounts() {
        return accounts.get();
    }

    public SecondFactor secondFactor() {
        return secondFactor.get();
    }

    public Passkeys passkeys() {
        return passkeys.get();
    }

    public Identities identities() {
        return identities.get();
    }

    public KeepUsers users() {
        return users.get();
    }

    public Tokens tokens() {
        return tokens.get();
    }

    public InstitutionNames institutions() {
        return institutions.get();
    }

    public Community community() {
        return community.get();
    }

    public SourceRegister sources() {
        return sources.get();
    }

    public DeliveryCalendar calendar() {
        return calendar.get();
    }

    public JobBook jobBook() {
        return jobBook.get();
    }

    public Publishing publishing() {
        return publishing.get();
    }

    /** What runs by itself when somebody runs it. */
    public List<Job> jobs() {

        var reminders = new Reminders(
                catalogue(),
                calendar(),
                new OwnRows(database().source()),
                community().tasks(),
                clock);
        var notices = new Notices(catalogue(), calendar(), community().messages(), clock);
        return new HouseJobs(publishing(), reminders, notices, store().takeUp(), this::makeRawData, jobBook()).all();
    }

    public RawData rawData() {
        return RawData.of(rawDataParts(), new OwnRows(database().source()));
    }

    /** Makes what is ordered of raw data. */
    public MakeDue makeRawData() {
        return makeRawData.get();
    }

    public Senders senders() {
        return senders.get();
    }

    public KeepSenders keepSenders() {
        return keepSenders.get();
    }

    public HandIn handIn() {
        return handIn.get();
    }

    public Doors doors() {
        return doors.get();
    }

    /** The SFTP door, open; the portal tells how to reach it. */
    public SftpDoor openSftp(SftpSettings settings) throws IOException {
        var door = new SftpDoor(
                new SftpDoor.Parts(
                        senders(),
                        doors().deliverers(),
                        handIn(),
                        data,
                        scratch(),
                        database().source(),
                        audit(),
                        clock),
                settings,
                configuration().workers());
        door.start();
        open.push(door);
        sftp.set(Optional.of(new Doors.Sftp(door.port(), door.fingerprints())));
        return door;
    }

    /** What a portal over this installation is built of. */
    public Parts parts() {
        return parts(catalogue(), figures(), store().publications()::all);
    }

    /** With figures of another making. */
    Parts parts(Catalogue shown, Figures read, Supplier<List<Publication>> publications) {
        return new Parts(
                shown,
                read,
                publications,
                changes(),
                accounts(),
                tokens(),
                users(),
                secondFactor(),
                passkeys(),
                identities(),
                configuration().entrance(),
                passwords(),
                audit(),
                senders(),
                keepSenders(),
                doors(),
                peerGroups(),
                community(),
                institutions(),
                store().behind(),
                new WorkCases(catalogue(), engine()),
                new DeliveryParts(
                        store().deliveries(),
                        store().findings(),
                        store().decideByHand(),
                        store().compare(),
                        calendar(),
                        sources()),
                jobBook(),
                Reconciling.of(
                        new ReadBooks(store().accepted(), store().archive(), this::engine),
                        store().accepted(),
                        new OwnRows(database().source()),
                        seals(),
                        audit(),
                        clock()),
                new Alarms(new OwnRows(database().source()), audit(), clock()),
                rawData(),
                clock());
    }

    private <T extends AutoCloseable> T opened(T object) {
        open.push(object);
        return object;
    }

    @Override
    public void close() {
        var trouble = Optional.<Exception>empty();
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception problem) {
                trouble.ifPresent(problem::addSuppressed);
                trouble = Optional.of(problem);
            }
        }
        trouble.ifPresent(problem -> {
            throw new IllegalStateException("the installation could not be closed in order", problem);
        });
    }
}
