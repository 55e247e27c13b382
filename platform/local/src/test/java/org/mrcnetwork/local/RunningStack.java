package org.mrcnetwork.local;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one stack of this build to tests that ask for a {@link StackForTests}, or for a {@link Chromium}. */
public final class RunningStack implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == StackForTests.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // Closed by JUnit when the session ends, that is after the last test class of the build.
        var session = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(RunningStack.class));
        return parameter.getParameter().getType() == Chromium.class
                ? session.computeIfAbsent(Chromium.class, _ -> new Chromium())
                : session.computeIfAbsent(StackForTests.class, _ -> StackForTests.started());
    }
}
