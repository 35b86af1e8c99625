package health.soma.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Counts the statements that are sent to the database, but for the one that names the practice of a transaction.
final class CountedQueries implements BeanPostProcessor {

    private final AtomicInteger statements = new AtomicInteger();

    int since(int earlier) {
        return statements.get() - earlier;
    }

    int now() {
        return statements.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource source
                ? watch(
                        DataSource.class,
                        source,
                        (called, result) -> result instanceof Connection connection
                                ? watch(Connection.class, connection, this::statement)
                                : result)
                : bean;
    }

    private Object statement(Call called, Object result) {
        if (called.arguments().length > 0
                && called.arguments()[0] instanceof String sql
                && called.method().startsWith("prepare")
                && !sql.startsWith("select set_config")) {
            statements.incrementAndGet();
        }
        return result;
    }

    private record Call(String method, Object[] arguments) {}

    private static <T> T watch(Class<T> type, T watched, BiFunction<Call, Object, Object> seen) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        var result = method.invoke(watched, arguments);
                        return result == null
                                ? null
                                : seen.apply(
                                        new Call(method.getName(), arguments == null ? new Object[0] : arguments),
                                        result);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                }));
    }
}
