package org.tintype.platform.data;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.SettingsSource;

/**
 * The data source behind the container's pool: it makes plain connections to the database that the settings name. Both
 * servers instantiate it by its class name, so it reads the settings itself instead of having them injected.
 */
public class TintypeDataSource implements DataSource {

    private volatile @Nullable DataSource target;
    private String applicationName = "tintype";

    /** Sets the name that connections carry in the database's own views. */
    public void setApplicationName(String applicationName) {
        this.applicationName = applicationName;
    }

    public String getApplicationName() {
        return applicationName;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return target().getConnection();
    }

    /** As {@link #getConnection()}: who connects is for the settings to say. */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private DataSource target() throws SQLException {
        DataSource known = target;
        if (known == null) {
            SettingsSource source = new SettingsSource();
            known = open(new DatabaseSettings(source, new DataFolder(source)));
            target = known;
        }
        return known;
    }

    private DataSource open(DatabaseSettings settings) throws SQLException {
        if (settings.isShared()) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setURL(settings.url());
            postgres.setUser(settings.user());
            postgres.setPassword(settings.password());
            postgres.setApplicationName(applicationName);
            return postgres;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(settings.url());
        h2.setUser(settings.user());
        h2.setPassword(settings.password());
        return h2;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Drivers log through java.util.logging.
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return Logger.getLogger(TintypeDataSource.class.getPackageName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target().isWrapperFor(type);
    }
}
