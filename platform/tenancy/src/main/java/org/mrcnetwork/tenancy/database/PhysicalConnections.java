package org.mrcnetwork.tenancy.database;

import java.sql.SQLException;
import org.apache.commons.pool2.BaseKeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.mrcnetwork.tenancy.MasterSecret;
import org.mrcnetwork.tenancy.database.LoginDataSource.Login;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens, checks, cleans and closes the connections of the pool. */
final class PhysicalConnections extends BaseKeyedPooledObjectFactory<Login, PhysicalConnection> {

    private final DatabaseProperties database;
    private final MasterSecret master;

    PhysicalConnections(DatabaseProperties database, MasterSecret master) {
        this.database = database;
        this.master = master;
    }

    @Override
    public PhysicalConnection create(Login login) throws SQLException {
        PGSimpleDataSource server = server(database.url());
        switch (login) {
            case Login.OfNetwork _ -> {
                server.setUser("mrc_network");
                server.setPassword(database.networkPassword());
                server.setCurrentSchema("network,ext");
            }
            case Login.OfCentre(var centre) -> {
                server.setUser(centre.role());
                server.setPassword(master.passwordOf(centre));
                server.setCurrentSchema(centre.role() + ",ext");
            }
        }
        return new PhysicalConnection(server.getConnection());
    }

    static PGSimpleDataSource server(String url) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(url);
        server.setConnectTimeout(3);
        server.setTcpKeepAlive(true);
        server.setApplicationName("mrc-application");
        server.setOptions("-c statement_timeout=30s -c idle_in_transaction_session_timeout=60s");
        return server;
    }

    @Override
    public PooledObject<PhysicalConnection> wrap(PhysicalConnection connection) {
        return new DefaultPooledObject<>(connection);
    }

    @Override
    public boolean validateObject(Login login, PooledObject<PhysicalConnection> pooled) {
        return pooled.getObject().isAlive();
    }

    @Override
    public void passivateObject(Login login, PooledObject<PhysicalConnection> pooled) throws SQLException {
        pooled.getObject().reset();
    }

    @Override
    public void destroyObject(Login login, PooledObject<PhysicalConnection> pooled) throws SQLException {
        pooled.getObject().connection().close();
    }
}
