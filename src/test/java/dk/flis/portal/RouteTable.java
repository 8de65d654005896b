// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static dk.flis.portal.RouteTable.Role.ADMINISTRATOR;
import static dk.flis.portal.RouteTable.Role.AREA_FULL;
import static dk.flis.portal.RouteTable.Role.AREA_LIMITED;
import static dk.flis.portal.RouteTable.Role.AREA_WRITE;
import static dk.flis.portal.RouteTable.Role.BENCHMARKING_FULL;
import static dk.flis.portal.RouteTable.Role.BENCHMARKING_LIMITED;
import static dk.flis.portal.RouteTable.Role.BENCHMARKING_WRITE;
import static dk.flis.portal.RouteTable.Role.CATALOGUE_EDITOR;
import static dk.flis.portal.RouteTable.Role.OPERATOR;
import static dk.flis.portal.RouteTable.Role.STRANGER;
import static dk.flis.portal.RouteTable.Role.WITHOUT_PRESENTATION;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every method and pattern of the portal as its controllers write them, with an address to try and the roles that get in.
 * Everybody else must be refused.
 */
final class RouteTable {

    enum Role {
        STRANGER,
        NO_RIGHT,
        BENCHMARKING_LIMITED,
        BENCHMARKING_FULL,
        BENCHMARKING_WRITE,
        /** In personale alone, as the next two. */
        AREA_LIMITED,
        AREA_FULL,
        AREA_WRITE,
        ADMINISTRATOR,
        /** All rights, in a municipality that has joined for deliveries and files only. */
        WITHOUT_PRESENTATION,
        OPERATOR,
        CATALOGUE_EDITOR
    }

    static final Set<Role> ANYBODY = EnumSet.allOf(Role.class);
    static final Set<Role> SIGNED_IN = EnumSet.complementOf(EnumSet.of(STRANGER));
    private static final Set<Role> COMPARE =
            EnumSet.of(BENCHMARKING_LIMITED, BENCHMARKING_FULL, BENCHMARKING_WRITE, OPERATOR, CATALOGUE_EDITOR);
    static final Set<Role> DETAIL = EnumSet.of(AREA_LIMITED, AREA_FULL, AREA_WRITE);
    private static final Set<Role> PERSONALE = union(COMPARE, DETAIL);
    private static final Set<Role> NOTES = EnumSet.of(BENCHMARKING_WRITE, AREA_WRITE);
    private static final Set<Role> CONTACT = EnumSet.of(ADMINISTRATOR, WITHOUT_PRESENTATION);
    private static final Set<Role> KEEP_USERS = EnumSet.of(ADMINISTRATOR, WITHOUT_PRESENTATION, OPERATOR);
    private static final Set<Role> KEEP_OWN = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> KEEP_OWN_OR_ALL = EnumSet.of(ADMINISTRATOR, OPERATOR);
    static final Set<Role> BOARD_READERS =
            union(EnumSet.of(BENCHMARKING_LIMITED, BENCHMARKING_FULL, BENCHMARKING_WRITE), DETAIL);
    private static final Set<Role> SEE_DELIVERIES =
            EnumSet.of(AREA_LIMITED, AREA_FULL, AREA_WRITE, ADMINISTRATOR, WITHOUT_PRESENTATION, OPERATOR);
    private static final Set<Role> OWN_DELIVERY =
            EnumSet.of(AREA_LIMITED, AREA_FULL, AREA_WRITE, ADMINISTRATOR, OPERATOR);
    private static final Set<Role> DECIDE_DELIVERY = EnumSet.of(AREA_WRITE, ADMINISTRATOR);
    private static final String DELIVERY = "/leverancer/{number:\\d{1,18}}";
    private static final String BOARD = "/tavler/{number:\\d{1,18}}";
    private static final Set<Role> DELIVER = EnumSet.of(AREA_WRITE, ADMINISTRATOR, WITHOUT_PRESENTATION, OPERATOR);

    /** By token, which keeps no users and so opens nothing to a local administrator. */
    private static final Set<Role> DELIVER_BY_TOKEN = EnumSet.of(AREA_WRITE, WITHOUT_PRESENTATION, OPERATOR);

    private static final Set<Role> RECONCILE = EnumSet.of(WITHOUT_PRESENTATION, OPERATOR);
    private static final Set<Role> ALARMS = union(BOARD_READERS, EnumSet.of(OPERATOR));
    private static final String RECONCILING = "/afstemning/{dataset:[a-z0-9-]+}";
    private static final String CERTIFICATE = "/attester/{number:\\d{1,18}}";
    private static final String ALARM = "/advarsler/{number:\\d{1,18}}";
    private static final Set<Role> RAW_DATA = EnumSet.of(AREA_FULL, AREA_WRITE, WITHOUT_PRESENTATION);
    private static final Set<Role> SEE_RAW_DATA = union(RAW_DATA, EnumSet.of(ADMINISTRATOR));
    private static final String RAW_ORDER = "/distribution/raadata/{number:\\d{1,18}}";
    private static final String EXTRACT = "/distribution/raadata/udtraek/{number:\\d{1,18}}";
    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);

    /**
     * {personale} and {oekonomi} are a key figure of the area, {egen} is a user of Albertslund, {anden} one of Aarhus.
     * The operator chooses the municipality by {@code kommune}; for others it must change nothing.
     */
    static final List<Row> TABLE = List.of(
            get("/", SIGNED_IN),
            get("/benchmarking", PERSONALE),
            get("/benchmarking/{area:[a-z0-9-]+}", "/benchmarking/personale?kommune=751", PERSONALE),
            get("/benchmarking/{area:[a-z0-9-]+}", "/benchmarking/oekonomi", COMPARE),
            get("/benchmarking/{area:[a-z0-9-]+}.xlsx", "/benchmarking/personale.xlsx", PERSONALE),
            get("/noegletal/{id}/hent.xlsx", "/noegletal/{personale}/hent.xlsx", PERSONALE),
            get("/benchmarking/{area:[a-z0-9-]+}.xlsx", "/benchmarking/oekonomi.xlsx", COMPARE),
            get("/noegletal/{id}/hent.xlsx", "/noegletal/{oekonomi}/hent.xlsx", COMPARE),
            get("/benchmarking/{area:[a-z0-9-]+}.pdf", "/benchmarking/personale.pdf", PERSONALE),
            get("/noegletal/{id}/hent.pdf", "/noegletal/{personale}/hent.pdf", PERSONALE),
            get("/benchmarking/{area:[a-z0-9-]+}.pdf", "/benchmarking/oekonomi.pdf", COMPARE),
            get("/noegletal/{id}/hent.pdf", "/noegletal/{oekonomi}/hent.pdf", COMPARE),
            get("/noegletal/{id}/aendringer", "/noegletal/{personale}/aendringer", PERSONALE),
            get("/noegletal/{id}/aendringer", "/noegletal/{oekonomi}/aendringer", COMPARE),
            get("/benchmarking/{area:[a-z0-9-]+}.csv", "/benchmarking/personale.csv", PERSONALE),
            get("/benchmarking/{area:[a-z0-9-]+}.csv", "/benchmarking/oekonomi.csv", COMPARE),
            get("/benchmarking/{area:[a-z0-9-]+}.json", "/benchmarking/personale.json", PERSONALE),
            get("/benchmarking/{area:[a-z0-9-]+}.json", "/benchmarking/oekonomi.json", COMPARE),
            get("/noegletal", SIGNED_IN),
            get("/noegletal/{id}", "/noegletal/{personale}", PERSONALE),
            get("/noegletal/{id}", "/noegletal/{oekonomi}?kommune=751", COMPARE),
            get("/noegletal/{id}/udvikling.json", "/noegletal/{personale}/udvikling.json", PERSONALE),
            get("/noegletal/{id}/udvikling.json", "/noegletal/{oekonomi}/udvikling.json", COMPARE),
            get("/noegletal/{id}/hent.csv", "/noegletal/{personale}/hent.csv", PERSONALE),
            get("/noegletal/{id}/hent.csv", "/noegletal/{oekonomi}/hent.csv", COMPARE),
            get("/noegletal/{id}/hent.json", "/noegletal/{personale}/hent.json", PERSONALE),
            get("/noegletal/{id}/hent.json", "/noegletal/{oekonomi}/hent.json", COMPARE),
            get("/noegletal/{id}/beregning", "/noegletal/{personale}/beregning", PERSONALE),
            get("/noegletal/{id}/beregning", "/noegletal/{oekonomi}/beregning", COMPARE),
            // A figure without a chain has no explanation: who may see it is told so.
            get("/noegletal/{id}/forklar", "/noegletal/{personale}/forklar", PERSONALE),
            get("/noegletal/{id}/forklar", "/noegletal/{oekonomi}/forklar", COMPARE),
            told("/noegletal/{id}/forklar.csv", "/noegletal/{oekonomi}/forklar.csv", COMPARE),
            told("/noegletal/{id}/forklar.json", "/noegletal/{oekonomi}/forklar.json", COMPARE),
            told("/noegletal/{id}/hvad-nu-hvis", "/noegletal/{oekonomi}/hvad-nu-hvis", COMPARE),
            post("/noegletal/{id}/favorit", "/noegletal/{personale}/favorit", PERSONALE, ""),
            post("/noegletal/{id}/favorit/fjern", "/noegletal/{personale}/favorit/fjern", SIGNED_IN, ""),
            get("/lignende/{area:[a-z0-9-]+}", "/lignende/personale", PERSONALE),
            get("/lignende/{area:[a-z0-9-]+}", "/lignende/oekonomi?kommune=751", COMPARE),
            post("/lignende/{area:[a-z0-9-]+}", "/lignende/oekonomi", COMPARE, "handling=gem&navn=x&k=751"),
            get("/radar/{area:[a-z0-9-]+}", "/radar/oekonomi", COMPARE),
            get("/kommuner/{code:\\d{3}}", "/kommuner/751", SIGNED_IN),
            new Row("GET /institutioner/{number}", "GET", "/institutioner/999999", DETAIL, "", 404),
            get("/soeg", "/soeg?q=fravaer", SIGNED_IN),
            get("/soeg/forslag", "/soeg/forslag?q=fravaer", SIGNED_IN),
            // {oekonomi} is what is reconciled; nobody here has delivered it, which those who may see it are told.
            get("/afstemning", RECONCILE),
            told(RECONCILING, "/afstemning/regnskab", RECONCILE),
            new Row(
                    "POST " + RECONCILING,
                    "POST",
                    "/afstemning/regnskab",
                    RECONCILE,
                    "handling=underskriv&tal=5;1;1,00",
                    404),
            told(RECONCILING + "/oversigt", "/afstemning/regnskab/oversigt", RECONCILE),
            told(RECONCILING + "/oversigt.xlsx", "/afstemning/regnskab/oversigt.xlsx", RECONCILE),
            told(RECONCILING + "/oversigt.pdf", "/afstemning/regnskab/oversigt.pdf", RECONCILE),
            told(RECONCILING + "/oversigt.csv", "/afstemning/regnskab/oversigt.csv", RECONCILE),
            told(RECONCILING + "/oversigt.json", "/afstemning/regnskab/oversigt.json", RECONCILE),
            told(CERTIFICATE, "/attester/999999", SIGNED_IN),
            told(CERTIFICATE + ".xlsx", "/attester/999999.xlsx", SIGNED_IN),
            told(CERTIFICATE + ".pdf", "/attester/999999.pdf", SIGNED_IN),
            told(CERTIFICATE + ".csv", "/attester/999999.csv", SIGNED_IN),
            told(CERTIFICATE + ".json", "/attester/999999.json", SIGNED_IN),
            new Row(
                    "POST " + CERTIFICATE + "/traek-tilbage",
                    "POST",
                    "/attester/999999/traek-tilbage",
                    SIGNED_IN,
                    "hvorfor=x",
                    404),
            get("/advarsler", ALARMS),
            told(ALARM, "/advarsler/999999", SIGNED_IN),
            new Row("POST " + ALARM + "/tildel", "POST", "/advarsler/999999/tildel", SIGNED_IN, "tildelt=x", 404),
            new Row("POST " + ALARM + "/forklar", "POST", "/advarsler/999999/forklar", SIGNED_IN, "tekst=x", 404),
            get("/noter/ny", "/noter/ny?noegletal={personale}&periode=2025", NOTES),
            post("/noter/ny", "/noter/ny?noegletal={personale}&periode=2025", NOTES, "tekst=Prøve&deling=egen"),
            new Row("GET /noter/{number:\\d{1,18}}", "GET", "/noter/999999", SIGNED_IN, "", 404),
            new Row("POST /noter/{number:\\d{1,18}}", "POST", "/noter/999999", SIGNED_IN, "tekst=x", 404),
            new Row("POST /noter/{number:\\d{1,18}}/slet", "POST", "/noter/999999/slet", SIGNED_IN, "", 404),
            get("/opgaver", SIGNED_IN),
            get("/opgaver/ny", SIGNED_IN),
            new Row("POST /opgaver/ny", "POST", "/opgaver/ny", SIGNED_IN, "titel=", 422),
            new Row("GET /opgaver/{number:\\d{1,18}}", "GET", "/opgaver/999999", SIGNED_IN, "", 404),
            new Row("POST /opgaver/{number:\\d{1,18}}", "POST", "/opgaver/999999", SIGNED_IN, "titel=x", 404),
            new Row("POST /opgaver/{number:\\d{1,18}}/slet", "POST", "/opgaver/999999/slet", SIGNED_IN, "", 404),
            get("/meddelelser", SIGNED_IN),
            get("/meddelelser/ny", KEEP_USERS),
            new Row("POST /meddelelser/ny", "POST", "/meddelelser/ny", KEEP_USERS, "titel=&tekst=", 422),
            new Row("GET /meddelelser/{number:\\d{1,18}}", "GET", "/meddelelser/999999", KEEP_USERS, "", 404),
            new Row(
                    "POST /meddelelser/{number:\\d{1,18}}",
                    "POST",
                    "/meddelelser/999999",
                    KEEP_USERS,
                    "titel=x&tekst=y",
                    404),
            new Row(
                    "POST /meddelelser/{number:\\d{1,18}}/slet",
                    "POST",
                    "/meddelelser/999999/slet",
                    KEEP_USERS,
                    "",
                    404),
            get("/tavler", SIGNED_IN),
            get("/tavler/ny", PERSONALE),
            get("/tavler/ny", "/tavler/ny?noegletal={oekonomi}", COMPARE),
            new Row("POST /tavler/ny", "POST", "/tavler/ny", PERSONALE, "handling=gem&titel=", 422),
            get("/tavler/laeg", "/tavler/laeg?noegletal={personale}", PERSONALE),
            get("/tavler/laeg", "/tavler/laeg?noegletal={oekonomi}", COMPARE),
            new Row(
                    "POST /tavler/laeg",
                    "POST",
                    "/tavler/laeg",
                    PERSONALE,
                    "noegletal={personale}&tavle=999999&som=felt",
                    404),
            // {tavle} is shared in Albertslund and holds a key figure of personale: those of it see it who may see
            // that.
            get(BOARD, "/tavler/{tavle}", BOARD_READERS),
            get(BOARD + ".csv", "/tavler/{tavle}.csv", BOARD_READERS),
            get(BOARD + ".json", "/tavler/{tavle}.json", BOARD_READERS),
            get(BOARD + ".xlsx", "/tavler/{tavle}.xlsx", BOARD_READERS),
            get(BOARD + ".pdf", "/tavler/{tavle}.pdf", BOARD_READERS),
            get(BOARD + "/ret", "/tavler/{tavle}/ret", KEEP_OWN),
            new Row("POST " + BOARD + "/ret", "POST", "/tavler/{tavle}/ret", KEEP_OWN, "handling=gem&titel=", 422),
            post(BOARD + "/slet", "/tavler/{tavle}/slet", KEEP_OWN, ""),
            get("/kontakt", CONTACT),
            post("/kontakt", "/kontakt", CONTACT, "navn=x&kontakt=y"),
            // A delivery of personale in Albertslund; those of the area and the administrator see it, and who may
            // decide.
            get("/leverancer", SEE_DELIVERIES),
            get("/leverancer", "/leverancer?kommune=751&omraade=skole", SEE_DELIVERIES),
            get("/leverancer/modtaget", SEE_DELIVERIES),
            get(DELIVERY, "/leverancer/{leverance}", OWN_DELIVERY),
            new Row(
                    "GET " + DELIVERY + "/fund",
                    "GET",
                    "/leverancer/{leverance}/fund?kontrol=findes-ikke",
                    OWN_DELIVERY,
                    "",
                    404),
            get(DELIVERY + "/fund.csv", "/leverancer/{leverance}/fund.csv", OWN_DELIVERY),
            new Row(
                    "GET " + DELIVERY + "/sammenlign",
                    "GET",
                    "/leverancer/{leverance}/sammenlign",
                    OWN_DELIVERY,
                    "",
                    404),
            post(DELIVERY + "/godkend", "/leverancer/{leverance}/godkend", DECIDE_DELIVERY, "bemaerkning="),
            post(DELIVERY + "/traek-tilbage", "/leverancer/{leverance}/traek-tilbage", DECIDE_DELIVERY, "bemaerkning="),
            get("/leverancer/kilder", KEEP_USERS),
            get("/leverancer/kilder/ny", "/leverancer/kilder/ny?kommune=751", KEEP_USERS),
            new Row("POST /leverancer/kilder/ny", "POST", "/leverancer/kilder/ny", KEEP_USERS, "om=&system=", 422),
            new Row(
                    "GET /leverancer/kilder/{number:\\d{1,18}}",
                    "GET",
                    "/leverancer/kilder/999999",
                    KEEP_USERS,
                    "",
                    404),
            new Row(
                    "POST /leverancer/kilder/{number:\\d{1,18}}",
                    "POST",
                    "/leverancer/kilder/999999",
                    KEEP_USERS,
                    "system=x",
                    404),
            new Row(
                    "POST /leverancer/kilder/{number:\\d{1,18}}/slet",
                    "POST",
                    "/leverancer/kilder/999999/slet",
                    KEEP_USERS,
                    "",
                    404),
            get("/distribution/raadata", SEE_RAW_DATA),
            get("/distribution/raadata/ny", RAW_DATA),
            get("/distribution/raadata/ny", "/distribution/raadata/ny?indhold=omraade:oekonomi", RAW_DATA),
            new Row("POST /distribution/raadata/ny", "POST", "/distribution/raadata/ny", RAW_DATA, "titel=", 422),
            told(RAW_ORDER, "/distribution/raadata/999999", SEE_RAW_DATA),
            new Row("POST " + RAW_ORDER, "POST", "/distribution/raadata/999999", SEE_RAW_DATA, "titel=x", 404),
            new Row(
                    "POST " + RAW_ORDER + "/{handling:nu|forfra|kode|stop|slet}",
                    "POST",
                    "/distribution/raadata/999999/slet",
                    SEE_RAW_DATA,
                    "",
                    404),
            told(EXTRACT, "/distribution/raadata/udtraek/999999", SEE_RAW_DATA),
            new Row(
                    "POST " + EXTRACT + "/slet",
                    "POST",
                    "/distribution/raadata/udtraek/999999/slet",
                    SEE_RAW_DATA,
                    "",
                    404),
            get("/drift", EnumSet.of(OPERATOR)),
            post(
                    "/drift/{job:[a-z-]+}/{handling:pause|genoptag|koer}",
                    "/drift/oprydning/pause",
                    EnumSet.of(OPERATOR),
                    ""),
            get("/log-ind", ANYBODY),
            new Row("* /error", "GET", "/error", ANYBODY, "", 404),
            get("/kodeord", SIGNED_IN),
            post("/kodeord", "/kodeord", SIGNED_IN, "nuvaerende=x&nyt=y&gentag=z"),
            get("/konto", SIGNED_IN),
            post("/konto/noegler", "/konto/noegler", SIGNED_IN, "titel=x&dage=30&omfang=laes"),
            // Nobody has that token: who is signed in is told so, and others do not get as far.
            new Row(
                    "POST /konto/noegler/{nummer:[0-9]+}/tilbagekald",
                    "POST",
                    "/konto/noegler/999999/tilbagekald",
                    SIGNED_IN,
                    "",
                    404),
            get("/konto/totrin", SIGNED_IN),
            post("/konto/totrin", "/konto/totrin", SIGNED_IN, "kode=0"),
            post("/konto/totrin/fra", "/konto/totrin/fra", SIGNED_IN, "kode=0"),
            // Of passkeys only one's own are known: nobody has that one.
            post("/konto/passkeys/ny", "/konto/passkeys/ny", SIGNED_IN, "titel=x&kodeord=y"),
            post("/konto/passkeys", "/konto/passkeys", SIGNED_IN, "svar=x"),
            new Row(
                    "POST /konto/passkeys/{nummer:\\d{1,18}}/navn",
                    "POST",
                    "/konto/passkeys/999999/navn",
                    SIGNED_IN,
                    "titel=x",
                    404),
            new Row(
                    "POST /konto/passkeys/{nummer:\\d{1,18}}/fjern",
                    "POST",
                    "/konto/passkeys/999999/fjern",
                    SIGNED_IN,
                    "",
                    404),
            // Strangers get it too, from the sign-in page, whose token this one without a session has not.
            post("/log-ind/passkey/udfordring", "/log-ind/passkey/udfordring", SIGNED_IN, ""),
            // Whom no provider has let in is led back to the sign-in page, whoever he is.
            new Row("GET /log-ind/ukendt", "GET", "/log-ind/ukendt", ANYBODY, "", 302),
            get("/log-ind/kode", SIGNED_IN),
            post("/log-ind/kode", "/log-ind/kode", SIGNED_IN, "kode=0"),
            get("/administration", KEEP_USERS),
            get("/administration/log", KEEP_USERS),
            get("/administration/log", "/administration/log?kommune=751", KEEP_USERS),
            get("/administration/brugere", "/administration/brugere?kommune=751", KEEP_USERS),
            get("/administration/brugere/ny", KEEP_USERS),
            post("/administration/brugere/ny", "/administration/brugere/ny", KEEP_USERS, "titel=&navn="),
            get("/administration/brugere/{navn}", "/administration/brugere/{egen}?kommune=165", KEEP_OWN_OR_ALL),
            get("/administration/brugere/{navn}", "/administration/brugere/{anden}?kommune=165", NOBODY),
            get("/administration/brugere/{navn}", "/administration/brugere/{anden}?kommune=751", EnumSet.of(OPERATOR)),
            post(
                    "/administration/brugere/{navn}",
                    "/administration/brugere/{egen}?kommune=165",
                    KEEP_OWN_OR_ALL,
                    "titel=E"),
            post(
                    "/administration/brugere/{navn}",
                    "/administration/brugere/{anden}?kommune=751",
                    EnumSet.of(OPERATOR),
                    "titel=A"),
            deed("spaer", "egen", 165, KEEP_OWN_OR_ALL),
            deed("aabn", "egen", 165, KEEP_OWN_OR_ALL),
            deed("kodeord", "egen", 165, KEEP_OWN_OR_ALL),
            unprovided("egen", 165, KEEP_OWN_OR_ALL),
            unprovided("anden", 751, EnumSet.of(OPERATOR)),
            deed("slet", "egen", 165, KEEP_OWN_OR_ALL),
            deed("spaer", "anden", 751, EnumSet.of(OPERATOR)),
            deed("aabn", "anden", 751, EnumSet.of(OPERATOR)),
            deed("kodeord", "anden", 751, EnumSet.of(OPERATOR)),
            deed("slet", "anden", 751, EnumSet.of(OPERATOR)),
            post("/administration/brugere/{navn}/se-som", "/administration/brugere/{anden}/se-som", NOBODY, ""),
            post("/administration/brugere/{navn}/se-som", "/administration/brugere/{egen}/se-som", KEEP_OWN, ""),
            post("/se-som/slut", "/se-som/slut", SIGNED_IN, ""),
            get("/administration/afsendere", "/administration/afsendere?kommune=751", KEEP_USERS),
            get("/administration/afsendere/ny", KEEP_USERS),
            post("/administration/afsendere/ny", "/administration/afsendere/ny", KEEP_USERS, "titel=&navn="),
            sender("GET", "", ""),
            sender("POST", "", "titel=x"),
            sender("POST", "/{handling:spaer|aabn|kodeord|uden-kodeord|slet}", "")
                    .at("/slet"),
            sender("POST", "/noegler", "noegle=x"),
            sender("POST", "/noegler/{nummer:[0-9]{1,18}}/slet", "").at("/noegler/1/slet"),
            sender("POST", "/adgang", ""),
            sender("POST", "/adgang/{nummer:[0-9]{1,18}}/tilbagekald", "").at("/adgang/1/tilbagekald"),
            get("/leverancer/aflever", DELIVER),
            new Row("POST /leverancer/aflever", "POST", "/leverancer/aflever", DELIVER, "", 422),
            new Row("GET /leverancer/kvittering", "GET", "/leverancer/kvittering?nr=999999999", DELIVER, "", 404),
            new Row(
                    "GET /leverancer/kvittering/{nummer:[0-9]{1,18}}.csv",
                    "GET",
                    "/leverancer/kvittering/999999999.csv",
                    DELIVER,
                    "",
                    404),
            new Row(
                    "GET /leverancer/kvittering/{nummer:[0-9]{1,18}}.txt",
                    "GET",
                    "/leverancer/kvittering/999999999.txt",
                    DELIVER,
                    "",
                    404),
            new Row("POST /api/v1/deliveries", "POST", "/api/v1/deliveries?name=x.csv", DELIVER_BY_TOKEN, "x", 422),
            new Row("GET /api/v1/deliveries/{number}", "GET", "/api/v1/deliveries/999999999", SIGNED_IN, "", 404),
            new Row("POST /api/v1/uploads", "POST", "/api/v1/uploads", DELIVER_BY_TOKEN, "x", 400),
            new Row("GET /api/v1/uploads/{id}", "GET", "/api/v1/uploads/x", SIGNED_IN, "", 404),
            new Row("PATCH /api/v1/uploads/{id}", "PATCH", "/api/v1/uploads/x", DELIVER_BY_TOKEN, "x", 404),
            new Row("DELETE /api/v1/uploads/{id}", "DELETE", "/api/v1/uploads/x", SIGNED_IN, "", 404),
            get("/api/v1/extracts", RAW_DATA),
            new Row("GET /api/v1/extracts/{number}", "GET", "/api/v1/extracts/999999", RAW_DATA, "", 404),
            new Row(
                    "GET /api/v1/extracts/{number}/content",
                    "GET",
                    "/api/v1/extracts/999999/content",
                    RAW_DATA,
                    "",
                    404),
            get("/api/v1/openapi.json", ANYBODY),
            get("/api/v1/problems", ANYBODY),
            new Row("* /api/**", "GET", "/api/findes-ikke", SIGNED_IN, "", 404),
            get("/api/v1/key-figures", SIGNED_IN),
            get("/api/v1/key-figures/{id}", "/api/v1/key-figures/{personale}", PERSONALE),
            get("/api/v1/key-figures/{id}", "/api/v1/key-figures/{oekonomi}", COMPARE),
            get("/api/v1/key-figures/{id}/definition", "/api/v1/key-figures/{personale}/definition", PERSONALE),
            get("/api/v1/key-figures/{id}/definition", "/api/v1/key-figures/{oekonomi}/definition", COMPARE),
            get("/api/v1/figures", figures("personale", 165), PERSONALE),
            get("/api/v1/figures", figures("personale", 751), PERSONALE),
            get("/api/v1/figures", figures("oekonomi", 165), COMPARE),
            get("/api/v1/municipalities", SIGNED_IN),
            get("/api/v1/municipalities/{code}", "/api/v1/municipalities/751", SIGNED_IN),
            get("/api/v1/groups", SIGNED_IN),
            new Row("GET /api/v1/groups/{id}", "GET", "/api/v1/groups/findes-ikke", SIGNED_IN, "", 404),
            get("/api/v1/publications", SIGNED_IN),
            get("/api/v1/publications/{number}", "/api/v1/publications/1", SIGNED_IN));

    private RouteTable() {}

    /** @param ok what those who get in are answered */
    record Row(String door, String method, String address, Set<Role> in, String form, int ok) {

        /** The same route by another address. */
        private Row at(String below) {
            return new Row(door, method, "/administration/afsendere/findes-ikke-165" + below, in, form, ok);
        }

        boolean api() {
            return address.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    private static Row get(String pattern, Set<Role> in) {
        return get(pattern, pattern, in);
    }

    private static Row get(String pattern, String address, Set<Role> in) {
        return new Row("GET " + pattern, "GET", address, in, "", 0);
    }

    /** 404 to those who get in. */
    private static Row told(String pattern, String address, Set<Role> in) {
        return new Row("GET " + pattern, "GET", address, in, "", 404);
    }

    private static Row post(String pattern, String address, Set<Role> in, String form) {
        return new Row("POST " + pattern, "POST", address, in, form, 0);
    }

    /** The municipality has no sign-in of its own. */
    private static Row unprovided(String whose, int kommune, Set<Role> in) {
        var deed = deed("kommune", whose, kommune, in);
        return new Row(deed.door, deed.method, deed.address, deed.in, deed.form, 404);
    }

    /** One that is not there, which only who keeps senders is told. */
    private static Row sender(String method, String below, String form) {
        return new Row(
                method + " /administration/afsendere/{navn}" + below,
                method,
                "/administration/afsendere/findes-ikke-165" + below,
                KEEP_USERS,
                form,
                404);
    }

    private static Row deed(String deed, String whose, int kommune, Set<Role> in) {
        return post(
                "/administration/brugere/{navn}/{handling:spaer|aabn|kodeord|kommune|slet}",
                "/administration/brugere/{" + whose + "}/" + deed + "?kommune=" + kommune,
                in,
                "");
    }

    private static String figures(String area, int municipality) {
        return "/api/v1/figures?key_figure={" + area + "}&municipality=" + municipality + "&period=2025";
    }

    private static Set<Role> union(Set<Role> one, Set<Role> other) {
        var all = EnumSet.copyOf(one);
        all.addAll(other);
        return all;
    }
}
