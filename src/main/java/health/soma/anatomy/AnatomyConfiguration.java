package health.soma.anatomy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnatomyConfiguration {

    @Bean
    Anatomy anatomy() {
        return Anatomy.standard();
    }
}
