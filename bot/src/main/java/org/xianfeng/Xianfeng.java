package org.xianfeng;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.xianfeng.backup.BackupCommand;
import org.xianfeng.store.PrivateFiles;

/** Starts the service: a messenger assistant for a party organisation. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Xianfeng {

    private Xianfeng() {}

    static void main(String[] arguments) {
        PrivateFiles.maskNewFiles();
        if (BackupCommand.isMeantBy(arguments)) {
            System.exit(BackupCommand.run(System.out, arguments));
        }
        SpringApplication.run(Xianfeng.class, arguments);
    }
}
