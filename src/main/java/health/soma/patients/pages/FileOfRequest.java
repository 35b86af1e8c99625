package health.soma.patients.pages;

import health.soma.patients.Charts;
import health.soma.patients.OpenChart;
import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.web.NotFound;
import health.soma.web.RequestArguments;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Opens the file or the chart of the `{patient}` in the address, for the person signed in, before a page method runs.
@Configuration(proxyBeanMethods = false)
class FileOfRequest implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Charts charts;

    FileOfRequest(Charts charts) {
        this.charts = charts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == OpenFile.class || parameter.getParameterType() == OpenChart.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        var actor = RequestArguments.actor(request);
        var patient = patient(request);
        return parameter.getParameterType() == OpenFile.class
                ? charts.openFile(patient, actor)
                : charts.openChart(patient, actor);
    }

    private static PatientId patient(NativeWebRequest request) {
        var path = (Map<?, ?>) Objects.requireNonNull(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        try {
            return PatientId.of(Objects.requireNonNull((String) path.get("patient"), "no {patient} in this address"));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
