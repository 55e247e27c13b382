package org.mrcnetwork.tenancy.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;

/**
 * Hibernate's multi-tenancy over {@link LoginDataSource}: the tenant is the speaking centre, and a session of one centre
 * can never be given another's connection.
 */
final class HibernateTenancy
        implements CurrentTenantIdentifierResolver<String>,
                MultiTenantConnectionProvider<String>,
                HibernatePropertiesCustomizer {

    /** The tenant when no centre speaks: the platform's own login. */
    private static final String NETWORK = "network";

    private final DataSource connections;

    HibernateTenancy(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER, this);
        properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }

    @Override
    public String resolveCurrentTenantIdentifier() {
        return Tenancy.speaking().map(CentreLogin::role).orElse(NETWORK);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public Connection getConnection(String tenant) throws SQLException {
        if (!tenant.equals(resolveCurrentTenantIdentifier())) {
            throw new SQLException("This session belongs to another speaker", "42501");
        }
        return connections.getConnection();
    }

    @Override
    public void releaseConnection(String tenant, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getAnyConnection() throws SQLException {
        return connections.getConnection();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> @Nullable T unwrap(Class<T> type) {
        return type.isInstance(this) ? type.cast(this) : null;
    }
}
