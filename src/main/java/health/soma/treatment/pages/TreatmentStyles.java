package health.soma.treatment.pages;

import health.soma.web.StyleSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TreatmentStyles {

    @Bean
    StyleSheet treatmentStyle() {
        return new StyleSheet("/css/treatment.css");
    }
}
