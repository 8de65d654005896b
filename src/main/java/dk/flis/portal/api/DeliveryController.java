// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.door.Doors;
import dk.flis.door.HandIn;
import dk.flis.door.PlainName;
import dk.flis.store.Slip;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/deliveries}: a file in one request, and receipts. The same file again gets the receipt that it is here. */
@RestController
public final class DeliveryController {

    private final Doors doors;
    private final MayDeliver may;

    public DeliveryController(Doors doors) {
        this.doors = doors;
        this.may = new MayDeliver(doors.deliverers());
    }

    /** The body is the file; it goes to disk as it comes, and is acknowledged when what became of it is lasting. */
    @PostMapping(Routes.DELIVERIES)
    ResponseEntity<SlipJson> deliver(Caller caller, HttpServletRequest request) throws IOException {
        var by = may.deliver(caller);
        var name = name(Query.of(request, Set.of("name")));
        refuseTooLarge(request.getContentLengthLong());
        try {
            return doors.handIn().inFolder(folder -> {
                var file = folder.resolve(name.value());
                HandIn.receive(request.getInputStream(), file);
                return answer(doors.handIn().deliver(file, by));
            });
        } catch (HandIn.TooLarge _) {
            throw tooLarge();
        }
    }

    @GetMapping(Routes.DELIVERIES + "/{number}")
    ResponseEntity<SlipJson> receipt(Caller caller, @PathVariable("number") String number) {
        var viewer = caller.viewer();
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> doors.handIn().find(Long.parseLong(text)))
                .filter(slip -> doors.deliverers().sees(viewer, slip))
                .map(slip ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(SlipJson.of(slip)))
                .orElseThrow(() -> ApiException.of(Problem.UNKNOWN_DELIVERY, number));
    }

    static ResponseEntity<SlipJson> answer(Slip slip) {
        return ResponseEntity.status(SlipJson.status(slip))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.LOCATION, SlipJson.href(slip))
                .body(SlipJson.of(slip));
    }

    private static PlainName name(Query query) {
        query.required("name");
        return query.one("name")
                .flatMap(PlainName::read)
                .orElseThrow(() ->
                        Query.malformed("name", String.join(",", query.all("name")), "regnskab_0147_2025-03.csv.gz"));
    }

    static void refuseTooLarge(long bytes) {
        if (bytes > HandIn.MOST_BYTES) {
            throw tooLarge();
        }
    }

    static ApiException tooLarge() {
        return ApiException.of(Problem.TOO_LARGE, Long.toString(HandIn.MOST_BYTES));
    }
}
