package org.xianfeng;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** Looks whether the port is free before anything else is started, rather than when all of it is. */
@Component
final class PortCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final int USUAL = 8080;

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment given) { environment = given; }

    /** @throws PortInUseException if somebody else listens there */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        int port = environment.getProperty("server.port", Integer.class, USUAL);
        if (port > 0) {
            try (ServerSocket _ = new ServerSocket(port, 1, address())) {
                // it is free
            } catch (IOException e) {
                throw new PortInUseException(port, e);
            }
        }
    }

    private @Nullable InetAddress address() {
        return environment.getProperty("server.address", InetAddress.class);
    }
}
