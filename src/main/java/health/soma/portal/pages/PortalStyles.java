package health.soma.portal.pages;

import health.soma.web.StyleSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the pages here need besides the house's own.
@Configuration(proxyBeanMethods = false)
class PortalStyles {

    @Bean
    StyleSheet portalSheet() {
        return new StyleSheet("/css/portal.css");
    }
}
