package org.xianfeng;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log that the service stops, so that its end there is no riddle. */
@Component
class StopNotice implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StopNotice.class);

    @EventListener
    void begin(ContextClosedEvent closed) {
        LOG.info("Stopping: what is at hand is finished first");
    }

    @Override
    public void destroy() {
        LOG.info("Stopped");
    }
}
