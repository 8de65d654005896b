// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.portal.api.ExtractController;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the pages about deliveries, their sources and what runs by itself. */
@Configuration(proxyBeanMethods = false)
class OperationWiring {

    @Bean
    DeliveryController deliveryController(Parts parts, Frames frames, TemplateEngine engine) {
        return new DeliveryController(parts, frames, engine);
    }

    @Bean
    SourceController sourceController(Parts parts, Frames frames, TemplateEngine engine) {
        return new SourceController(parts, frames, engine);
    }

    @Bean
    RawDataController rawDataController(Parts parts, Frames frames, TemplateEngine engine) {
        var cost = new RawDataCost(parts);
        var pages = new RawDataPages(parts, cost, frames);
        return new RawDataController(parts, pages, new RawOrderPages(parts, pages, cost, frames), engine);
    }

    @Bean
    ExtractController extractApi(Parts parts) {
        return new ExtractController(parts.rawData());
    }

    @Bean
    JobController jobController(Parts parts, Frames frames, TemplateEngine engine) {
        return new JobController(parts, frames, engine);
    }
}
