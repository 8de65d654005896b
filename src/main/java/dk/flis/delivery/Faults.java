// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

/** What can be wrong with a file as a whole, in the words the sender reads. */
final class Faults {

    static final Complaint EMPTY_FILE = new Complaint(
            "tom-fil",
            "Filen er tom: den har hverken overskrift eller rækker",
            "Dan filen igen. Er der intet at levere for måneden, så send en fil med kun overskriften");
    static final Complaint CUT_OFF = new Complaint(
            "afkortet-fil",
            "Den pakkede fil slutter, før den er færdig; den er formentlig afbrudt under overførslen",
            "Send filen igen, og kontrollér, at hele filen når frem (følgesedlens sha256 afslører det)");
    static final Complaint DAMAGED_PACKING = new Complaint(
            "beskadiget-pakning",
            "Den pakkede fil kan ikke pakkes ud; den er beskadiget eller ikke en rigtig .gz eller .zip",
            "Pak filen igen med gzip eller zip, og send den igen");
    static final Complaint WORKBOOK = new Complaint(
            "regneark",
            "Filen er et regneark eller et andet Office-dokument, ikke en CSV-fil",
            "Gem arket som CSV UTF-8 (semikolonsepareret), eller lad kildesystemet danne filen: et regneark kan ændre koder og datoer");

    static final Complaint NOT_ONE_ENTRY = new Complaint(
            "zip-indhold", "Zip-filen skal indeholde netop én fil", "Pak hver leverance i sin egen zip-fil");
    static final Complaint TOO_LARGE = new Complaint(
            "for-stor-fil",
            "Filen fylder mere end 4 GB udpakket, og det gør ingen måneds leverance",
            "Kontrollér udtrækket: filen skal holde én måned for én kommune");
    static final Complaint NUL = new Complaint(
            "nul-tegn",
            "Linjen har et nul-tegn (byte 0), som ikke kan stå i en tekstfil",
            "Gem filen som UTF-8. UTF-16 (\"Unicode\" i nogle programmer) kan ikke læses");
    static final Complaint LONG_LINE = new Complaint(
            "for-lang-linje",
            "Linjen er længere end 2.000.000 tegn; resten af filen er ikke læst",
            "Kontrollér, at hver række står på sin egen linje, og at alle citationstegn er lukket");
    static final Complaint MIXED_ENCODING = new Complaint(
            "tegnsaet",
            "Linjen har tegn, der ikke er UTF-8, selv om filen ellers er det",
            "Gem hele filen som UTF-8; et enkelt felt er sandsynligvis hentet fra et ældre system uden omsætning");
    static final Complaint UNKNOWN_ENCODING = new Complaint(
            "tegnsaet", "Linjen har tegn, der hverken er UTF-8, Windows-1252 eller ISO-8859-1", "Gem filen som UTF-8");
    static final Complaint LINE_ENDS = new Complaint(
            "linjeskift",
            "Filen blander forskellige linjeskift, så rækkerne ikke kan skilles sikkert fra hinanden",
            "Brug samme linjeskift (LF eller CRLF) i hele filen");
    static final Complaint UNREADABLE_PARQUET = new Complaint(
            "ulaeselig-parquet",
            "Filen begynder som Parquet, men kan ikke læses; den er beskadiget eller afkortet",
            "Dan filen igen, og send den igen");

    private Faults() {}
}
