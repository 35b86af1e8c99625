package health.soma.techniques;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TechniquesConfiguration {

    @Bean
    Techniques techniques() {
        return Techniques.standard();
    }
}
