// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

/** Where things are. */
public final class Routes {

    public static final String ROOT = "/api/v1";
    public static final String OPENAPI = ROOT + "/openapi.json";
    public static final String PROBLEMS = ROOT + "/problems";
    static final String KEY_FIGURES = ROOT + "/key-figures";
    static final String FIGURES = ROOT + "/figures";
    static final String MUNICIPALITIES = ROOT + "/municipalities";
    static final String GROUPS = ROOT + "/groups";
    static final String DELIVERIES = ROOT + "/deliveries";
    public static final String UPLOADS = ROOT + "/uploads";
    public static final String EXTRACTS = ROOT + "/extracts";
    static final String PUBLICATIONS = ROOT + "/publications";

    private Routes() {}
}
