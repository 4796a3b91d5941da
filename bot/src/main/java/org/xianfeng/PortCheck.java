package org.xianfeng;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** Looks whether the ports are free before anything else is started, rather than when all of it is. */
@Component
final class PortCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final int USUAL = 8080;

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment given) { environment = given; }

    /** @throws PortInUseException if somebody else listens there */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        look("server", USUAL);
        look("management.server", 0);
    }

    private void look(String prefix, int usual) {
        Integer port = environment.getProperty(prefix + ".port", Integer.class);
        int wanted = port == null ? usual : port;
        if (wanted > 0) {
            InetAddress address = environment.getProperty(prefix + ".address", InetAddress.class);
            try (ServerSocket _ = new ServerSocket(wanted, 1, address)) {
                // it is free
            } catch (IOException e) {
                throw new PortInUseException(wanted, e);
            }
        }
    }
}
