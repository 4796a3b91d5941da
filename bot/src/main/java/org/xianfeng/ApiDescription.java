package org.xianfeng;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** What the description of the API is headed by. */
@OpenAPIDefinition(info = @Info(title = "先锋 API", version = "v1", description = "Ask the library, browse and renew it, and follow broadcasts."))
@Configuration(proxyBeanMethods = false)
class ApiDescription {}
