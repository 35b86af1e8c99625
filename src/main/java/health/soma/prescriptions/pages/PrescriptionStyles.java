package health.soma.prescriptions.pages;

import health.soma.web.Script;
import health.soma.web.StyleSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the pages here need besides the house's own: their sheet, and the body map, which stands on most of them.
@Configuration(proxyBeanMethods = false)
class PrescriptionStyles {

    @Bean
    StyleSheet prescriptionsSheet() {
        return new StyleSheet("/css/prescriptions.css");
    }

    @Bean
    StyleSheet bodyMapSheet() {
        return new StyleSheet("/css/body-map.css");
    }

    @Bean
    Script bodyMapScript() {
        return new Script("/js/body-map.js");
    }

    @Bean
    Script offersScript() {
        return new Script("/js/offers.js");
    }
}
