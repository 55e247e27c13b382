package org.mrcnetwork.application;

import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a query parameter name an enum by the same code as JSON does: {@code in-force}, not {@code IN_FORCE}. */
@Configuration(proxyBeanMethods = false)
class CodesInParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new CodeToEnum());
    }

    private static final class CodeToEnum implements ConverterFactory<String, Enum<?>> {

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // Spring names the type at run time only
        public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
            return code -> (T) Enum.valueOf(
                    (Class<? extends Enum>) type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
