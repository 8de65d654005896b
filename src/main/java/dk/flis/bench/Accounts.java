// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.access.KeepSenders;
import dk.flis.access.SenderKey;
import dk.flis.access.SenderName;
import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.demo.DemoSource;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Gives each municipality and supplier, as the register of sources has them, an account with a key of its own. */
record Accounts(Catalogue catalogue, KeepSenders senders, Path keys) {

    private static final Viewer BY = new Viewer.Operator("bench");

    /** One who delivers, the private key that lets him in, and what he puts. */
    record Account(SenderName name, MunicipalityCode municipality, Path key, List<Sending> sendings) {}

    private record Place(MunicipalityCode municipality, String area) {}

    /** Those that have something to put. */
    List<Account> open(List<DemoSource> sources, List<Sending> sendings) throws IOException, InterruptedException {
        Files.createDirectories(keys);
        var areas = new LinkedHashMap<SenderName, TreeSet<String>>();
        var places = new LinkedHashMap<Place, SenderName>();
        for (var source : sources) {
            var name = name(source);
            areas.computeIfAbsent(name, _ -> new TreeSet<>()).add(source.area());
            places.put(new Place(source.municipality(), source.area()), name);
        }
        var accounts = new LinkedHashMap<SenderName, Account>();
        for (var place : places.entrySet()) {
            var name = place.getValue();
            if (!accounts.containsKey(name)) {
                accounts.put(
                        name, open(name, place.getKey().municipality(), areas.getOrDefault(name, new TreeSet<>())));
            }
        }
        sendings.forEach(
                sending -> carrier(sending, places, accounts).sendings().add(sending));
        return accounts.values().stream()
                .filter(account -> !account.sendings().isEmpty())
                .toList();
    }

    private static SenderName name(DemoSource source) {
        var word = source.dataSupplier()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return SenderName.of(word, source.municipality())
                .orElseThrow(() -> new IllegalStateException("'%s' is no name".formatted(word)));
    }

    private Account open(SenderName name, MunicipalityCode municipality, TreeSet<String> areas)
            throws IOException, InterruptedException {
        senders.add(BY, municipality, name, "bench", areas);
        var key = keys.resolve(name.value());
        var line = SenderKey.read(OpenSsh.makeKey(key)).orElseThrow();
        senders.addKey(BY, senders.sender(BY, municipality, name).orElseThrow(), line, "bench");
        return new Account(name, municipality, key, new ArrayList<>());
    }

    /** What is to be refused as a stranger's comes by the next municipality's account. */
    private Account carrier(Sending sending, Map<Place, SenderName> places, Map<SenderName, Account> accounts) {
        var own = account(new Place(sending.municipality(), sending.area(catalogue)), places, accounts);
        if (!sending.spoil().equals(Optional.of(Spoil.STRANGE))) {
            return own;
        }
        var all = List.copyOf(accounts.values());
        var from = all.indexOf(own);
        return IntStream.range(1, all.size())
                .mapToObj(step -> all.get((from + step) % all.size()))
                .filter(other -> !other.municipality().equals(own.municipality()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a stranger's file needs two municipalities"));
    }

    private static Account account(Place place, Map<Place, SenderName> places, Map<SenderName, Account> accounts) {
        return Optional.ofNullable(places.get(place))
                .flatMap(name -> Optional.ofNullable(accounts.get(name)))
                .orElseThrow(() -> new IllegalStateException("nobody delivers for " + place));
    }
}
