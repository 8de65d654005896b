// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** A precompiled template with its one parameter, {@code page}. */
record JteView(TemplateEngine engine, String template, Object page) implements View {

    static ModelAndView of(TemplateEngine engine, String template, Object page) {
        return new ModelAndView(new JteView(engine, template + ".jte", page));
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var output = new PageOutput();
        engine.render(template, page, output);
        response.setContentType(getContentType());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        // In one piece: a page is thousands of small ones, each of which would pass every wrapper of the response.
        var taken = QuickGzip.isTaken(request);
        if (taken) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, QuickGzip.NAME);
        }
        var whole = taken ? output.gzipped() : output.html();
        response.setContentLength(whole.length);
        response.getOutputStream().write(whole);
    }
}
